using System.Collections.Immutable;
using PostmortemSite.Audiences;
using PostmortemSite.Model;

namespace PostmortemSite.Redacting.Masking;

/// <summary>
/// The masks that a site uses, as they work on one report. What they write for people are marks; only
/// <see cref="Pseudonyms"/> turns these into words, when the whole public text is there.
/// </summary>
/// <param name="All">The masks that are switched on.</param>
/// <param name="Context">What they go by.</param>
internal sealed record Masks(ImmutableArray<IMask> All, MaskContext Context)
{
    /// <summary>Every mask that there is; of several for the same characters the first wins.</summary>
    public static ImmutableArray<IMask> Standard { get; } =
    [
        new DeniedTermMask(), new PersonMask(), new InitialsMask(), new EMailMask(), new HandleMask(),
        new IpAddressMask(), new HostMask(), new TicketMask(), new ChannelMask(),
    ];

    /// <summary>The masks of a site, for reports of nobody in particular.</summary>
    public static Masks Of(Archive<Internal> archive, ImmutableArray<IMask> masks) =>
        Of(archive.Site.Redaction, masks, (archive.Sources as InternalSources)?.People ?? []);

    /// <summary>The masks that a policy leaves on.</summary>
    public static Masks Of(RedactionPolicy policy, ImmutableArray<IMask> masks, IReadOnlyCollection<Person> people) => new(
        [.. masks.Where(mask => policy.Masks.GetValueOrDefault(mask.Name)?.IsOn != false)], new MaskContext(policy, people));

    /// <summary>What the marks of people will stand for.</summary>
    public Pseudonyms Pseudonyms => Context.People.Pseudonyms;

    /// <summary>These masks for one report: they know the people whom it gives as its own.</summary>
    public Masks For(Postmortem report) => this with { Context = Context.With(report) };

    /// <summary>Every part of a text that one mask replaces; parts may overlap.</summary>
    public IEnumerable<Redaction> Find(IMask mask, string text)
    {
        foreach (var found in mask.In(text, Context))
        {
            var words = found.Words ?? WordsOf(mask.Name, mask.Words);
            yield return new Redaction(found.Start, found.End, SentenceCase.Of(text, found.Start, words), mask.Name);
        }
    }

    /// <summary>True if a text holds something that has to be replaced.</summary>
    public bool Touch(string text) => All.Any(mask => mask.In(text, Context).Any());

    /// <summary>A text with everything replaced that has to be; people by marks.</summary>
    public string Apply(string text)
    {
        var redactions = new Redactions(text);
        foreach (var edit in All.SelectMany(mask => Find(mask, text)))
            redactions.Replace(edit.Start, edit.End, edit.Replacement, edit.Rule);
        return redactions.Apply();
    }

    /// <summary>A short text that stands by itself, such as a title, with everything replaced, people too.</summary>
    public string Finished(string text)
    {
        var marked = Apply(text);
        return Pseudonyms.For(marked)(marked);
    }

    /// <summary>What the public reads where a rule replaces something.</summary>
    public string WordsOf(string rule, string usual) => Context.Policy.Masks.GetValueOrDefault(rule)?.Words ?? usual;
}
