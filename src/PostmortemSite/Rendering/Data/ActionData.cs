using PostmortemSite.Model;
using PostmortemSite.Model.Insights;

namespace PostmortemSite.Rendering.Data;

/// <summary>The action items as data. The public reads what was promised and how far it has come.</summary>
internal static class ActionData
{
    private static DataFields<Row> ForAll { get; } = new DataFields<Row>()
        .Text("postmortem", "The ref of the postmortem that promises it.", row => row.Entry.Postmortem.Slug)
        .Whole("number", "Its place among that postmortem's action items, from 1.", row => row.Number)
        .Text("text", "What is to be done.", row => row.Item.Text)
        .Choice<ActionState>("state", "How far it has come.", row => row.Entry.State);

    private static DataFields<Row> ForInternal { get; } = new DataFields<Row>()
        .Text("stateFrom", "Who says so: the tracker's name, or \"report\".",
            row => row.Entry.Tracked?.Ticket.Tracker ?? "report")
        .Date("stateAsOf?", "The day from which that is known, if a tracker says so.", row => row.Entry.Tracked?.Day)
        .Texts("owners", "Who is to do it.", row => row.Entry.Owners)
        .Date("due?", "The day by which it is to be done.", row => row.Entry.Due)
        .Text("dueText?", "The due date as written, where it isn't a date.", row => row.Item.DueText)
        .Date("closed?", "The day on which it was done or given up.", row => row.Item.Closed)
        .Whole("daysLate?", "Days since it was due, of an item that is still open.", row => row.Entry.DaysLate)
        .Text("priority?", "The priority as written.", row => row.Item.Priority)
        .Text("ticket?", "The ticket, as written.", row => row.Entry.Ticket?.Name)
        .Text("ticketUrl?", "Where the ticket lies.", row => row.Entry.Ticket?.Address?.AbsoluteUri)
        .Text("group?", "The heading under which it stands.", row => row.Item.Group)
        .Text("path", "Its file below the input folder.", row => row.Entry.Postmortem.Source.Path)
        .Whole("line", "Its line there, from 1.", row => row.Item.Line);

    public static DataSet Of(ActionBoard board, IEdition edition) => new("actions", "Action items",
    [
        DataTable.Of("actions", "actions", "An action item, in the order of the postmortems.",
            ForAll.And(ForInternal, edition.Audience),
            board.Reports.SelectMany(report => report.Entries.Select((entry, i) => new Row(entry, i + 1)))),
    ]);

    private sealed record Row(ActionEntry Entry, int Number)
    {
        public ActionItem Item => Entry.Item;
    }
}
