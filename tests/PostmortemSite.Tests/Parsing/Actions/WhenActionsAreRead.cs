using System.Globalization;
using System.Text;
using PostmortemSite.Model;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Parsing.Actions;

public class WhenActionsAreRead
{
    public static TheoryData<string, string, string> Forms()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (name, input, expected) in Cases.Blocks("actions.cases.txt")) data.Add(name, input, expected);
        return data;
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Each_form_gives_its_items(string name, string input, string expected)
    {
        Assert.NotEmpty(name);
        Assert.Equal(expected, string.Join('\n', Report(input).Actions().Select(Line)));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void No_word_is_lost(string name, string input, string expected)
    {
        Assert.NotNull(name + expected);
        Assert.Empty(LostWords.In(Report(input)));
    }

    [Fact]
    public void A_full_stop_stands_behind_its_word_where_owner_and_date_were_taken() => Assert.Equal(
        "Rules are reviewed (OPS-307). In progress: two are moved.",
        Assert.Single(Report("- [ ] Rules are reviewed (OPS-307) — @ada — due 2025-10-31. In progress: two are moved.").Actions()).Text);

    internal static string Line(ActionItem item)
    {
        var line = new StringBuilder(item.Markdown);
        Add("state", item.State == ActionState.NotStated ? "" : item.State.ToString());
        Add("said", item.StateText);
        Add("key", item.Key);
        Add("owner", string.Join(" + ", item.Owners));
        Add("due", item.Due?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
        Add("due said", item.DueText);
        Add("priority", item.Priority);
        Add("ticket", item.Ticket);
        Add("group", item.Group);
        foreach (var (title, html) in item.Notes) Add("note " + title, html);
        return line.ToString();

        void Add(string title, string? value)
        {
            if (!string.IsNullOrEmpty(value)) line.Append(" | ").Append(title).Append(": ").Append(value);
        }
    }

    private static ReadReport Report(string input) => new(
        input.StartsWith("## ", StringComparison.Ordinal) || input.StartsWith("- **Impact", StringComparison.Ordinal)
            ? input
            : "## Action items\n\n" + input,
        site: new SiteConfiguration
        {
            Redaction = RedactionPolicy.Default with { TicketKeys = ["OPS"] },
        });
}
