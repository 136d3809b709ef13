using System.Text.RegularExpressions;
using PostmortemSite.Redacting.Folding;

namespace PostmortemSite.Redacting.Masking;

/// <summary>Names of internal hosts, declared or known by their shape: machines of clouds, workspaces of private tools.</summary>
internal sealed partial class HostMask : IMask
{
    /// <inheritdoc/>
    public string Name => "mask-host";

    /// <inheritdoc/>
    public string Summary => "A host that only people inside can reach, or that tells of one.";

    /// <inheritdoc/>
    public string Words => "an internal host";

    /// <inheritdoc/>
    public IEnumerable<MaskMatch> In(FoldedText text, MaskContext context) =>
        Shapes.In(text, '.', Shapes.IsBeforeWord, Host()).Where(place => context.Hosts.Hide(text.Text[place]))
            .Concat(Shapes.In(text, '-', Shapes.IsBeforeWord, Machine()))
            .Select(place => MaskMatch.At(text, place));

    [GeneratedRegex(@"\b(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,10}[A-Za-z]{2,24}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Host();

    /// <summary>Nodes as Amazon, Google and Azure name them.</summary>
    [GeneratedRegex(@"(?<![A-Za-z0-9-])(?:ip(?:-[0-9]{1,3}){4}|gke-[a-z0-9-]+-[0-9a-f]{8}-[a-z0-9]{4}|aks-[a-z0-9]+-[0-9]{8}-vmss[0-9a-z]{6})(?:\.[a-z0-9.-]+[a-z])?(?![A-Za-z0-9-])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Machine();
}

/// <summary>Pods of Kubernetes, by the hashes that a deployment ends their names with.</summary>
internal sealed partial class PodMask : IMask
{
    /// <inheritdoc/>
    public string Name => "mask-pod";

    /// <inheritdoc/>
    public string Summary => "A pod, by the hashes at its name's end.";

    /// <inheritdoc/>
    public string Words => "a pod";

    /// <inheritdoc/>
    public IEnumerable<MaskMatch> In(FoldedText text, MaskContext context) =>
        Shapes.In(text, '-', Shapes.IsBeforeWord, Pod()).Select(place => MaskMatch.At(text, place));

    /// <summary>Kubernetes leaves vowels and the digits like them out of its hashes, so that no word is one.</summary>
    [GeneratedRegex("(?<![A-Za-z0-9-])[a-z][a-z0-9-]{1,60}-(?=[a-z]{0,9}[0-9])[bcdfghjklmnpqrstvwxz2456789]{8,10}-[bcdfghjklmnpqrstvwxz2456789]{5}(?![A-Za-z0-9-])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pod();
}
