using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;

namespace PostmortemSite.Rendering.Data;

/// <summary>The action items as data. The public reads what was promised and how far it has come, and no more.</summary>
internal static class ActionData
{
    private static DataFields<Row> ForAll { get; } = new DataFields<Row>()
        .Text("postmortem", "The ref of the postmortem that promises it.", row => row.Postmortem.Slug)
        .Whole("number", "Its place among that postmortem's action items, from 1.", row => row.Number)
        .Text("text", "What is to be done.", row => row.Item.Text)
        .Choice<ActionState>("state", "How far it has come.", row => row.Item.State);

    private static DataFields<Row> ForInternal { get; } = new DataFields<Row>()
        .Texts("owners", "Who will do it, as written.", row => row.Item.Owners)
        .Date("due?", "The day by which it is to be done.", row => row.Item.Due)
        .Text("dueText?", "The due date as written, where it isn't a date.", row => row.Item.DueText)
        .Date("closed?", "The day on which it was done or given up.", row => row.Item.Closed)
        .Text("priority?", "The priority as written.", row => row.Item.Priority)
        .Text("ticket?", "The ticket: an address, or what it is called.", row => row.Item.Ticket)
        .Text("group?", "The heading under which it stands.", row => row.Item.Group)
        .Text("path", "Its file below the input folder.", row => row.Postmortem.Source.Path)
        .Whole("line", "Its line there, from 1.", row => row.Item.Line);

    /// <summary>The data set; null in an edition that doesn't show action items as a whole.</summary>
    public static DataSet? Of(IEdition edition)
    {
        if (!edition.Site.Insights.Shows(InsightPart.Actions, edition.Audience)) return null;
        var rows = edition.Entries.SelectMany(entry => entry.Postmortem.Actions.Select((item, i) => new Row(entry.Postmortem, i + 1, item)));
        return new DataSet("actions", "Action items",
            [DataTable.Of("actions", "actions", "An action item, in the order of the postmortems.", ForAll.And(ForInternal, edition.Audience), rows)]);
    }

    private sealed record Row(Postmortem Postmortem, int Number, ActionItem Item);
}
