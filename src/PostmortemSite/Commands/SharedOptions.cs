using System.CommandLine;
using System.CommandLine.Parsing;
using NodaTime;
using NodaTime.Text;

namespace PostmortemSite.Commands;

/// <summary>The options that several commands share.</summary>
internal sealed class SharedOptions
{
    private readonly TimeProvider clock;

    public SharedOptions(TimeProvider clock) => this.clock = clock;

    private Option<string> Input { get; } = new("--input", "-i")
    {
        Description = "The archive, or a folder of Markdown reports.",
        HelpName = "folder",
        DefaultValueFactory = _ => "input",
    };

    private Option<string> Output { get; } = new("--output", "-o")
    {
        Description = "Where both editions go, as internal/ and public/. Replaced as a whole.",
        HelpName = "folder",
        DefaultValueFactory = _ => "output",
    };

    private Option<Uri?> BaseUrl { get; } = new("--base-url", "-b")
    {
        Description = "The public site's address, instead of the one in site.yml (for previews).",
        HelpName = "url",
        CustomParser = ParseUrl,
    };

    private Option<LocalDate?> AsOf { get; } = new("--as-of")
    {
        Description = "\"Today\", for what is overdue, inside alone (default: today, UTC).",
        HelpName = "date",
        CustomParser = ParseDate,
    };

    private Option<bool> Strict { get; } = new("--strict") { Description = "Let warnings stop the build too." };

    /// <summary>Adds the options that a command which reads the archive has.</summary>
    public Command AddReading(Command command)
    {
        command.Add(Input);
        return command;
    }

    /// <summary>Adds the options that a command which reads the archive as of a day has.</summary>
    public Command AddReadingAsOf(Command command)
    {
        AddReading(command);
        command.Add(AsOf);
        return command;
    }

    /// <summary>Adds the options that a command which makes both editions has.</summary>
    public Command AddBuilding(Command command)
    {
        AddReading(command);
        command.Add(BaseUrl);
        command.Add(AsOf);
        command.Add(Strict);
        return command;
    }

    /// <summary>Adds the option that a command which publishes has.</summary>
    public Command AddPublishing(Command command)
    {
        AddBuilding(command);
        command.Add(Output);
        return command;
    }

    /// <summary>What the options say.</summary>
    public BuildOptions Read(ParseResult parsed) => new(
        parsed.GetValue(Input) ?? "input",
        parsed.GetValue(Output) ?? "output",
        parsed.GetValue(AsOf) ?? LocalDate.FromDateTime(clock.GetUtcNow().UtcDateTime))
    {
        Url = parsed.GetValue(BaseUrl),
        IsStrict = parsed.GetValue(Strict),
    };

    private static Uri? ParseUrl(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https") return uri;
        result.AddError($"\"{text}\" isn't a web address. Write it in full, as https://postmortems.example.com/.");
        return null;
    }

    private static LocalDate? ParseDate(ArgumentResult result)
    {
        var parsed = LocalDatePattern.Iso.Parse(result.Tokens[0].Value);
        if (parsed.Success) return parsed.Value;
        result.AddError($"\"{result.Tokens[0].Value}\" isn't a date. Write it as 2026-03-01.");
        return null;
    }
}
