using System.Collections.Concurrent;
using NodaTime;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Pipelines;
using PostmortemSite.Redacting.Decoding;
using PostmortemSite.Redacting.Leaks;
using PostmortemSite.Redacting.Secrets;

namespace PostmortemSite.Redacting;

/// <summary>
/// A public site of which every byte was read, and in which nothing internal was found. Nothing but
/// <see cref="CheckForLeaks"/> can make one, because its constructor is private and the module stands inside.
/// </summary>
public sealed class CheckedSite
{
    private CheckedSite(Site<Public> site) => Site = site;

    /// <summary>The site that was checked.</summary>
    public Site<Public> Site { get; }

    /// <summary>
    /// The second fence: reads the finished public files, decoded, for everything that the internal archive holds and
    /// the public Markdown doesn't. It works from the internal archive itself and not from the list of edits, so that
    /// a mistake in redaction can't hide from it.
    /// </summary>
    /// <param name="redacted">The internal archive, and what redaction made of it.</param>
    /// <param name="blank">What the generator says when it has nothing to say: a public site without
    /// postmortems.</param>
    public sealed class CheckForLeaks(RedactedArchive redacted, IStagedFiles blank) : IModule<Site<Public>, CheckedSite>
    {
        /// <inheritdoc/>
        public Phase Phase => Phase.Output;

        /// <inheritdoc/> <exception cref="BuildException">Something internal was found: rule, file and place, never
        /// the text.</exception>
        public CheckedSite Run(Site<Public> input)
        {
            var searches = Withheld.From(redacted.Original, input.Edition.Archive, blank);
            var leaks = new ConcurrentBag<(string Path, Leak Leak)>();
            var others = new ConcurrentBag<Problem>();
            var secrets = new SecretScanner(new SecretExemptions(redacted.Original.Site.Redaction.Exemptions, LocalDate.MinIsoValue));
            Parallel.ForEach(input.Files.Paths, path =>
            {
                var file = new PublicFile(path, input.Files.Read(path));
                if (IsOurs(file)) return;
                foreach (var leak in Search(file, searches)) leaks.Add((path, leak));
                foreach (var secret in SecretsIn(file, secrets)) others.Add(secret);
                if (file.IsUnreadable && !SearchData.Knows(path)) others.Add(Unreadable(path));
            });
            foreach (var problem in IndexTerms.ProblemsOf(input.Files, input.Edition.Site)) others.Add(problem);
            if (leaks.IsEmpty && others.IsEmpty) return new CheckedSite(input);
            var told = new LeakReport(redacted, input.Files, leaks).Problems;
            Problem[] problems = [.. told.Concat(others).Order(Problem.ByPlace)];
            var texts = problems.Length == 1 ? "text was" : "texts were";
            throw new BuildException(ExitCode.Leak,
                $"{problems.Length} internal {texts} found in the finished public site; nothing was published.",
                problems);
        }

        /// <summary>
        /// Every search sees every form of every file; a new kind of search needs no more than to be among them.
        /// </summary>
        private static List<Leak> Search(PublicFile file, IReadOnlyList<ILeakSearch> searches)
        {
            var leaks = new List<Leak>();
            foreach (var form in file.AddressForms) Find(form);
            // What stands in the address stands nowhere in the file.
            for (var i = 0; i < leaks.Count; i++) leaks[i] = leaks[i] with { Offset = Leak.InAddress };
            foreach (var form in file.Forms) Find(form);
            return leaks;

            void Find(Decoded form)
            {
                foreach (var search in searches) search.Find(form, leaks);
            }
        }

        /// <summary>What a site without reports has too, such as style sheets, needn't be read.</summary>
        private bool IsOurs(PublicFile file) =>
            blank.Paths.Contains(file.Path) && blank.Read(file.Path).AsSpan().SequenceEqual(file.Bytes);

        /// <summary>What passed the check of the sources and is a secret only where it ended up.</summary>
        private static IEnumerable<Problem> SecretsIn(PublicFile file, SecretScanner secrets) =>
            file.Text is not { } text ? [] : secrets.FindIn(text).Concat(Joined(text, secrets)).Select(found => Problem.Error(
                "public/" + file.Path, new SourceFile(file.Path, text).PositionAt(found.Offset), found.Rule.Name,
                $"This is {found.Rule.What}: {found.Shape}.",
                "Rotate it, and take it out of the report it came from."));

        /// <summary>A key that markup cuts in two is whole for whoever reads the page.</summary>
        private static IEnumerable<SecretFinding> Joined(string text, SecretScanner secrets) =>
            JoinedText.Of(text) is not { } joined
                ? []
                : secrets.FindIn(joined.Text).Select(found => found with { Offset = joined.StartInOriginal(found.Offset) });

        private static Problem Unreadable(string path) => Problem.Error(
            "public/" + path, Position.Start, "leak-unreadable",
            "Nobody can tell what is in this file: it is neither text in UTF-8 nor a picture.",
            "Leave it out, or tell the maintainers.");
    }
}
