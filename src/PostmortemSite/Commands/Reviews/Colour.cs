namespace PostmortemSite.Commands.Reviews;

/// <summary>Colours by ANSI's sequences, which say nothing that isn't said without them.</summary>
/// <param name="IsOn">False where nobody would see colours, or somebody doesn't want to (https://no-color.org).</param>
internal sealed record Colour(bool IsOn)
{
    /// <summary>For standard output as it is.</summary>
    public static Colour OfOutput() =>
        new(!Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));

    public string Red(string text) => Paint(31, text);

    public string Green(string text) => Paint(32, text);

    public string Dim(string text) => Paint(2, text);

    public string Bold(string text) => Paint(1, text);

    private string Paint(int code, string text) => IsOn ? $"\e[{code}m{text}\e[0m" : text;
}
