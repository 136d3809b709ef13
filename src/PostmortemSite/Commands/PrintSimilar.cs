using PostmortemSite.Searching.Likeness;

namespace PostmortemSite.Commands;

/// <summary>Prints what <c>search --similar</c> found, for people or for scripts.</summary>
internal static class PrintSimilar
{
    public static void AsText(ComparedReport compared, int limit)
    {
        if (compared.Similar.IsEmpty) PrintFound.Note("No report of the archive resembles this one.");
        var shown = compared.Similar.Take(limit).Select(similar => FoundPostmortem.Of(similar, compared.Site)).ToList();
        foreach (var one in shown)
        {
            var (card, id) = (one.Card, one.Postmortem.Id);
            PrintFound.Print($"looks like {id ?? one.Postmortem.Slug}: {card.Title}{PrintFound.About(card, id: null)}", one);
        }

        PrintFound.NoteRest(shown.Count, compared.Similar.Length);
    }

    public static void AsJson(ComparedReport compared, int limit, Stream output) => WriteFoundAsJson.To(output, json =>
    {
        json.WriteString("report", compared.Report.Source.Path);
        json.WriteNumber("total", compared.Similar.Length);
        json.WriteStartArray("similar");
        foreach (var similar in compared.Similar.Take(limit))
            WriteFoundAsJson.Write(json, FoundPostmortem.Of(similar, compared.Site));
        json.WriteEndArray();
    });
}
