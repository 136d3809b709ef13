using System.Collections.Immutable;
using PostmortemSite.Model;

namespace PostmortemSite.Reading;

/// <summary>
/// Reads denied terms from a file outside the repository, which <c>redaction.deniedTermsFile</c> names: by its path, or as
/// <c>$NAME</c> by an environment variable that holds the path. A <c>.yml</c> or <c>.yaml</c> file has them under
/// <c>deniedTerms</c>; any other has a term a line, and remarks after <c>#</c> at a line's beginning. A file that can't be
/// read or holds nothing is an error: it must never look as if there were nothing to hide. No message quotes the file.
/// </summary>
/// <param name="input">The input folder, from which a relative path is meant.</param>
/// <param name="report">Takes what is wrong.</param>
internal sealed class ReadDeniedTermsFile(string input, Action<Problem> report)
{
    private const string Key = "deniedTermsFile";
    private const string Code = "denied-terms-file";

    /// <summary>The terms of the file that a policy names; none if it names none.</summary>
    public ImmutableArray<DeniedTerm> NamedBy(MapReader redaction)
    {
        if (redaction.KeyAt(Key) is not { } declared) return [];
        if (redaction.Scalar(Key) is not { } said)
        {
            redaction.Report(declared, Code, "No file of denied terms is named.", $"Write \"{Key}: $DENIED_TERMS\" or a path.");
            return [];
        }

        var path = said.Value switch
        {
            "$" => null,
            ['$', .. var name] => Environment.GetEnvironmentVariable(name),
            var written => written,
        };
        if (string.IsNullOrWhiteSpace(path))
        {
            redaction.Report(said.Position, Code, $"The environment variable {said.Value} isn't set.",
                "Set it to the path of the file of denied terms.");
            return [];
        }

        return Read(path, message => redaction.Report(said.Position, Code, message,
            "Put a UTF-8 file with the terms there, or correct the path; without it nothing is built."));
    }

    private ImmutableArray<DeniedTerm> Read(string path, Action<string> refuse)
    {
        if (Text(path, refuse) is not { } file) return [];
        var faults = 0;
        var terms = Path.GetExtension(path).ToLowerInvariant() is ".yml" or ".yaml" ? Yaml(file, Fault) : Lines(file, Fault);
        if (terms.IsEmpty && faults == 0) refuse($"The file of denied terms \"{path}\" holds no terms.");
        return terms;

        void Fault(Problem problem)
        {
            faults++;
            // The reader's own words may quote what stands there.
            report(Problem.Error(path, problem.Position, Code, "No denied term can be read here.",
                $"Write \"deniedTerms:\" with \"- term: …\" lines, or in a text file a term a line, of {DeniedTerm.MinLength} to "
                + $"{DeniedTerm.MaxLength} characters."));
        }
    }

    private SourceFile? Text(string path, Action<string> refuse)
    {
        try
        {
            return ReadText.From(Path.Combine(input, path), path, problem => refuse(problem.Code == "file-size"
                ? $"The file of denied terms \"{path}\" is too large."
                : $"The file of denied terms \"{path}\" isn't UTF-8."));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            refuse(exception is FileNotFoundException or DirectoryNotFoundException
                ? $"There is no file of denied terms \"{path}\"."
                : $"The file of denied terms \"{path}\" can't be read.");
            return null;
        }
    }

    private static ImmutableArray<DeniedTerm> Yaml(SourceFile file, Action<Problem> fault)
    {
        var root = new MapReader(file.Path, ReadYaml.Map(file.Path, file.Text, 0, fault), fault);
        var terms = ReadDeniedTerms.From(root);
        root.RefuseOthers();
        return terms;
    }

    private static ImmutableArray<DeniedTerm> Lines(SourceFile file, Action<Problem> fault)
    {
        var terms = ImmutableArray.CreateBuilder<DeniedTerm>();
        var number = 0;
        foreach (var line in file.Text.Split('\n'))
        {
            number++;
            var term = line.Trim();
            if (term.Length == 0 || term[0] == '#') continue;
            var place = new Place(file.Path, new Position(number, 1));
            if (ReadDeniedTerms.Fault(term) is { } message)
                fault(Problem.Error(place.Path, place.Position, Code, message, ""));
            else
                terms.Add(new DeniedTerm(term, ReadDeniedTerms.NoReplacement) { DeclaredAt = place });
        }

        return terms.ToImmutable();
    }
}
