using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Redacting.Folding;
using PostmortemSite.Redacting.Masking;

namespace PostmortemSite.Redacting.Leaks;

/// <summary>What is withheld wherever it stands, because somebody said so: people, and what the site denies.</summary>
internal static class DeclaredTerms
{
    /// <summary>The terms of an archive, but for those of masks that are switched off.</summary>
    /// <param name="archive">The internal archive.</param>
    /// <param name="isWithheld">True if a mask, by its name, keeps a text back.</param>
    public static IEnumerable<FoldedTerm<WithheldPlace>> Of(
        Archive<Internal> archive, Func<string, string, bool> isWithheld)
    {
        var people = (archive.Sources as InternalSources)?.People ?? [];
        var names = people
            .SelectMany(person => person.Aliases.Prepend(person.Name), (person, name) => (Name: name, person.DeclaredAt))
            .Where(person => isWithheld("mask-person", person.Name))
            .Select(person => Name(person.Name, WithheldPlace.Of(person.DeclaredAt)));
        var handles = people.SelectMany(person => person.Handles, (person, handle) => (Handle: "@" + handle, person.DeclaredAt))
            .Where(person => isWithheld("mask-handle", person.Handle))
            .Select(person => new FoldedTerm<WithheldPlace>(person.Handle, TermCase.Any, WithheldPlace.Of(person.DeclaredAt)));
        var denied = archive.Site.Redaction.DeniedTerms
            .SelectMany(term => term.Spellings, (term, text) => new FoldedTerm<WithheldPlace>(
                text, term.IsLiteral ? TermCase.Exact : TermCase.Any, WithheldPlace.Of(term.DeclaredAt)))
            .Where(term => isWithheld("mask-denied-term", term.Text));
        return denied.Concat(names).Concat(handles)
            .Concat(archive.Postmortems.SelectMany(report => Undeclared(report, isWithheld)));
    }

    private static IEnumerable<FoldedTerm<WithheldPlace>> Undeclared(
        Postmortem report, Func<string, string, bool> isWithheld)
    {
        var (path, text) = report.Source;
        return report.Authors.Concat(report.Responders)
            .Where(name => name.Contains(' ', StringComparison.Ordinal) && isWithheld("mask-person", name))
            .Select(name => Name(name, new(path, text.IndexOf(name, StringComparison.Ordinal))));
    }

    /// <summary>"Grace" is a name and "grace" a word; "grace hopper" is a name too.</summary>
    private static FoldedTerm<WithheldPlace> Name(string name, WithheldPlace place) =>
        new(name, NameParts.CaseOf(name), place);
}
