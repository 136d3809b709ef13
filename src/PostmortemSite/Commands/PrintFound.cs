using System.Globalization;
using NodaTime.Text;
using PostmortemSite.Model;
using PostmortemSite.Searching.Cards;

namespace PostmortemSite.Commands;

/// <summary>
/// Prints what <c>search</c> found for people: the postmortems on standard output, how the question was understood on
/// standard error. Neither a report nor a question can move the cursor.
/// </summary>
internal static class PrintFound
{
    public static void Of(FoundPostmortems found)
    {
        var (answer, shown) = found;
        var question = answer.Expanded.Question;
        foreach (var correction in answer.Expanded.Corrections)
            Note($"No report says \"{correction.Word.Written}\"; showing {string.Join(", ", correction.Instead.Select(word => $"\"{word}\""))}.");
        foreach (var (facet, value, known) in answer.UnknownValues)
            Note($"No report has {facet} \"{value}\"; there are: {string.Join(", ", known)}.");
        if (question.IsTurned) Note("Nothing but words to leave out is no question: showing what holds them.");
        if (!question.IsLong && !answer.Expanded.Unknown.IsEmpty)
            Note($"In no report: {string.Join(", ", answer.Expanded.Unknown.Select(word => word.Written))}.");
        if (answer.IsRelaxed) Note("No report has all of this as you asked for it. These hold some of the words.");
        if (shown.IsEmpty)
            Note(question is { Words: [], Filters: [] }
                ? "There is no word in it to search for: words such as \"the\" and \"of\" stand in every report. Add one that tells more."
                : "Nothing found. Try other words, fewer operators, or \"postmortem-site list postmortems\".");
        foreach (var (place, one) in shown.Index())
            Print($"{place + 1}. {one.Card.Title}{About(one.Card, one.Postmortem.Id)}", one);
        NoteRest(shown.Length, answer.Hits.Length);
    }

    /// <summary>One postmortem: a line about it, and what search tells of it below that.</summary>
    public static void Print(string heading, FoundPostmortem found)
    {
        Line(heading);
        Line($"   {found.Postmortem.Source.Path}");
        if (!found.Reasons.IsEmpty) Line($"   why: {string.Join("; ", found.Reasons)}");
        if (found.Card.Fix.Length > 0) Line($"   fix: {found.Card.Fix}");
        if (found.Card.Actions.Total > 0) Line($"   action items: {State(found.Card.Actions)}");
        foreach (var action in found.Card.Actions.FirstOpen)
            Line($"     - {action.Text}{(action.Due is { } due ? $" (due {LocalDatePattern.Iso.Format(due)})" : "")}");
    }

    /// <summary>The facts about a postmortem, in parentheses; nothing where there are none.</summary>
    public static string About(Card card, string? id)
    {
        string?[] facts = [card.Date is { } date ? LocalDatePattern.Iso.Format(date) : null, card.Severity, id];
        var about = string.Join(", ", facts.Where(fact => !string.IsNullOrEmpty(fact)));
        return about.Length > 0 ? $" ({about})" : "";
    }

    /// <summary>How to see what the limit kept back.</summary>
    public static void NoteRest(int shown, int total)
    {
        if (shown < total) Note($"{shown} of {total} results; --limit {total} shows all.");
    }

    public static void Note(string text) => Console.Error.WriteLine(PlainLine.Of(text));

    private static string State(CardActions actions) => string.Join(", ", new[]
    {
        (actions.Open, "open"), (actions.Done, "done"), (actions.NotStated, "without a state"),
        (actions.Total - actions.Open - actions.Done - actions.NotStated, "dropped"),
    }.Where(state => state.Item1 > 0).Select(state => string.Create(CultureInfo.InvariantCulture, $"{state.Item1} {state.Item2}")));

    private static void Line(string text) => Console.Out.Write(PlainLine.Of(text) + "\n");
}
