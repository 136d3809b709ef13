using System.Collections.Immutable;
using Microsoft.Extensions.FileSystemGlobbing;
using PostmortemSite.Model;

namespace PostmortemSite.Redacting.Masking;

/// <summary>The texts that a mask would find and that exceptions of <c>site.yml</c> let stay, in all files or in one.</summary>
internal sealed class ExemptTexts
{
    private readonly ImmutableArray<(Exemption Exemption, Matcher? Files)> all;
    private readonly ImmutableHashSet<(string Rule, string Text)> held;

    private ExemptTexts(ImmutableArray<(Exemption Exemption, Matcher? Files)> all, Func<Matcher?, bool> isHere) =>
        (this.all, held) = (all, [.. all.Where(one => isHere(one.Files)).Select(one => (one.Exemption.Rule, one.Exemption.Text))]);

    /// <summary>Those that hold in every file.</summary>
    public static ExemptTexts Of(RedactionPolicy policy) => new(
        [.. policy.Exemptions.Select(one =>
            (one, one.Glob is null ? null : new Matcher(StringComparison.Ordinal).AddInclude(one.Glob)))],
        files => files is null);

    /// <summary>Those that hold in one file.</summary>
    public ExemptTexts In(string path) => all.All(one => one.Files is null)
        ? this
        : new ExemptTexts(all, files => files is null || files.Match(path).HasMatches);

    /// <summary>True if a text that a rule found may stay.</summary>
    public bool Hold(string rule, string text, Range place) => !held.IsEmpty && held.Contains((rule, text[place]));

    /// <summary>
    /// True if a text may be public at all: what one report publishes by an exception is no leak in another.
    /// </summary>
    public bool HoldAnywhere(ReadOnlySpan<char> text)
    {
        foreach (var (exemption, _) in all)
            if (text.SequenceEqual(exemption.Text)) return true;
        return false;
    }

    /// <summary>True for a place within a text that may be public: a short host's name in the longer one that is excepted.</summary>
    public bool Cover(ReadOnlySpan<char> text, int start, int length)
    {
        foreach (var (exemption, _) in all)
        {
            if (exemption.Text.Length < length) continue;
            // Every such text around the place begins at most its own length before the place's end.
            var from = Math.Max(0, start + length - exemption.Text.Length);
            var around = text[from..Math.Min(text.Length, start + exemption.Text.Length)];
            if (around.IndexOf(exemption.Text, StringComparison.Ordinal) >= 0) return true;
        }

        return false;
    }
}
