using System.CommandLine;
using PostmortemSite.StatusHistory.Fetching;
using PostmortemSite.StatusHistory.Pushing;

namespace PostmortemSite.Commands.Status;

/// <summary><c>status push</c>: puts a public report on the status page, as a draft.</summary>
internal static class PushStatusCommand
{
    public static Command Create(TimeProvider clock)
    {
        var shared = new SharedOptions(clock);
        var report = new Argument<string>("report") { Description = "An id, a slug, a file's name or a path." };
        var incident = new Option<string?>("--incident")
        {
            Description = "The incident, by its id or address, where the report is linked to several.",
            HelpName = "id",
        };
        var send = new Option<bool>("--send") { Description = "Send it. Without this, it is only shown." };
        var replace = new Option<bool>("--replace")
        {
            Description = "Replace a draft that is there already and says something else.",
        };
        var command = shared.AddBuilding(new Command("push", $"""
            Puts what the public reads of a report on Atlassian Statuspage, as the draft of the incident's postmortem. Customers
            see nothing of it until a person publishes it there: this command can't.

            Shows the text and sends nothing, unless --send is given. The text is the public edition's, after the leak check,
            with links in full and a link to the report's page; beyond {DraftText.MaxLength:N0} characters it ends with a section. The incident
            is the one that the report is linked to, on a source that site.yml gives a "pageId". The key is read from
            {ApiKey.Variable} and from nowhere else.
            """));
        command.Add(report);
        foreach (var option in new Option[] { incident, send, replace }) command.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(replace) && !result.GetValue(send))
                result.AddError("--replace makes sense with --send only.");
        });
        command.SetAction(parsed => Outcome.Of(() =>
        {
            var options = shared.Read(parsed);
            var draft = new PrepareDraft(options, clock).Run(parsed.GetValue(report)!, parsed.GetValue(incident));
            var print = new PrintPush(Console.Out, Console.Error);
            print.Draft(draft);
            if (!parsed.GetValue(send))
            {
                print.NotSent();
                return;
            }

            var key = ApiKey.From(Environment.GetEnvironmentVariable(ApiKey.Variable));
            new PushDraft(new StatuspageApi(StatuspageApi.Root, key, NetworkRules.Strict, clock), print)
                .Run(draft, parsed.GetValue(replace)).GetAwaiter().GetResult();
        }));
        return command;
    }
}
