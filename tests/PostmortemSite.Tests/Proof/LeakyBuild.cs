using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Pipelines;
using PostmortemSite.Redacting.Rules;

namespace PostmortemSite.Tests.Proof;

/// <summary>
/// A build with one module that leaks: with a rule of redaction missing, or with something after it that looks into the
/// internal archive. The product has no switch for this; its modules only compose.
/// </summary>
/// <param name="Name">What is wrong with it.</param>
/// <param name="Channels">The channels of <see cref="Channels"/> that it opens.</param>
internal sealed record LeakyBuild(string Name, params int[] Channels)
{
    /// <summary>A build without a leak.</summary>
    public static LeakyBuild None { get; } = new("none");

    public RedactionRules Rules { get; init; } = RedactionRules.Standard;

    /// <summary>What happens to the public archive after it is parsed.</summary>
    public Func<Inside, Archive<Public>, Archive<Public>> Archive { get; init; } = (_, archive) => archive;

    /// <summary>What happens to the public edition after it is composed.</summary>
    public Func<Inside, Edition<Public>, Edition<Public>> Edition { get; init; } = (_, edition) => edition;

    /// <summary>What happens to the public edition after it is indexed.</summary>
    public Func<Inside, Edition<Public>, Edition<Public>> Index { get; init; } = (_, edition) => edition;

    /// <summary>What happens to the public edition after its insights are derived.</summary>
    public Func<Inside, Edition<Public>, Edition<Public>> Insights { get; init; } = (_, edition) => edition;

    /// <summary>What happens to the public site's files after they are rendered.</summary>
    public Action<Inside, AlteredFiles> Files { get; init; } = (_, _) => { };
}

/// <summary>What a leaky module can look at and shouldn't.</summary>
/// <param name="Archive">The internal archive.</param>
/// <param name="Folder">The input folder.</param>
/// <param name="ThePublic">The public archive, where it is there already.</param>
internal sealed record Inside(Archive<Internal> Archive, string Folder, Archive<Public>? ThePublic)
{
    public IEnumerable<Postmortem> Reports => Archive.Postmortems;

    public IEnumerable<Postmortem> Unpublished => Reports.Where(report => !report.IsPublished);

    /// <summary>Internal reports' texts in one.</summary>
    public string Text => string.Join('\n', Reports.Select(report => report.Source.Text));
}

/// <summary>A module that passes on what it gets, changed.</summary>
internal sealed class LeakyModule<T>(Func<T, T> change) : IModule<T, T>
{
    public Phase Phase => Phase.PostProcess;

    public T Run(T input) => change(input);
}

/// <summary>A module that changes files of a finished public site.</summary>
internal sealed class LeakySite(Inside inside, Action<Inside, AlteredFiles> change) : IModule<Site<Public>, Site<Public>>
{
    public Phase Phase => Phase.PostProcess;

    public Site<Public> Run(Site<Public> input)
    {
        var files = new AlteredFiles(input.Files);
        change(inside with { ThePublic = input.Edition.Archive }, files);
        return new Site<Public>(input.Edition, files);
    }
}
