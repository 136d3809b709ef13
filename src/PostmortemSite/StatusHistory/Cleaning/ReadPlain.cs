using System.Collections.Immutable;
using PostmortemSite.StatusHistory.Linking;

namespace PostmortemSite.StatusHistory.Cleaning;

/// <summary>Reads text without markup: its empty lines part paragraphs, its web addresses are links.</summary>
internal static class ReadPlain
{
    public static ImmutableArray<CleanBlock> Of(string text)
    {
        var blocks = new BlockBuilder { KeepsLineEnds = true };
        var lines = text.ReplaceLineEndings("\n");
        var done = 0;
        foreach (var (start, length, address) in WebAddresses.PlacesIn(lines))
        {
            blocks.Text(lines[done..start]);
            if (SafeAddress.Of(address.OriginalString) is { } safe)
                using (blocks.Within(new Mark("a", safe))) blocks.Text(lines.Substring(start, length));
            else blocks.Text(lines.Substring(start, length));
            done = start + length;
        }

        blocks.Text(lines[done..]);
        return blocks.Take();
    }
}
