namespace PostmortemSite.Tests.Support;

/// <summary>What a test measured, kept so that <c>tests/run</c> can print it: a runner shows only what failed.</summary>
public static class Figures
{
    public static void Print(string name, string text)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(text);
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "figures"));
        File.WriteAllText(Path.Combine(folder.FullName, name + ".txt"), text.TrimEnd() + "\n");
    }
}
