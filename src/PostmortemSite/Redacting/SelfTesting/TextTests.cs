namespace PostmortemSite.Redacting.SelfTesting;

/// <summary>
/// What redaction takes for granted of texts. Each test is given the part that it tries, so that a broken one can be
/// handed in.
/// </summary>
internal static class TextTests
{
    private const string InstallUnicode =
        "Install ICU (on Alpine icu-libs, on Debian libicu), and run without DOTNET_SYSTEM_GLOBALIZATION_INVARIANT or "
        + "InvariantGlobalization.";

    private const string Reinstall = "Install this version of postmortem-site and of .NET again.";

    /// <summary>Without Unicode's data normalising does nothing, and says nothing of it.</summary>
    public static SelfTest Normalises(Func<string, string> normalise) => new(
        "\"wide letters are letters\" (NFKC)", () => normalise("\uff21\uff23\uff2d\uff25") == "ACME", InstallUnicode);

    /// <summary>Cyrillic letters with a soft hyphen between them, which read as ASCII.</summary>
    public static SelfTest Folds(Func<string, string> fold) => new(
        "\"look-alikes are folded\"", () => fold("\u0410\u0421\u00ad\u041c\u0415") == "ACME", InstallUnicode);

    /// <summary>To a culture's comparison an invisible character is nothing, and every text begins with it.</summary>
    public static SelfTest ComparesOrdinally(Func<string, string, bool> startsWith) => new(
        "\"texts are compared as they are\"", () => !startsWith("ACME", "\u00ad") && startsWith("ACME", "AC"), Reinstall);

    /// <summary>In Turkish a capital I is a small one without a dot.</summary>
    public static SelfTest LowersInvariantly(Func<string, string> lower) => new(
        "\"case doesn't depend on the language\"", () => lower("TIT\u00c5N") == "tit\u00e5n", InstallUnicode);
}
