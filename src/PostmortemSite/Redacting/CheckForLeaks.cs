using System.Collections.Concurrent;
using System.Text;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Pipelines;

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
    /// <param name="blank">What the generator says when it has nothing to say: a public site without postmortems.</param>
    public sealed class CheckForLeaks(RedactedArchive redacted, IStagedFiles blank) : IModule<Site<Public>, CheckedSite>
    {
        /// <inheritdoc/>
        public Phase Phase => Phase.Output;

        /// <inheritdoc/>
        /// <exception cref="BuildException">Something internal was found: rule, file and place, never the text.</exception>
        public CheckedSite Run(Site<Public> input)
        {
            var withheld = Withheld.From(redacted.Original, input.Edition.Archive, blank);
            var findings = new ConcurrentBag<Problem>();
            Parallel.ForEach(input.Files.Paths, path => Check(path, input.Files, withheld, findings));
            if (findings.IsEmpty) return new CheckedSite(input);
            throw new BuildException(ExitCode.Leak,
                $"{findings.Count} internal {(findings.Count == 1 ? "text was" : "texts were")} found in the finished public " +
                "site; nothing was published.", findings.Order(Problem.ByPlace));
        }

        private static void Check(string path, IStagedFiles files, Withheld withheld, ConcurrentBag<Problem> findings)
        {
            // The address is as public as the page.
            foreach (var rule in withheld.FindIn(Decoded.Of(Path.ChangeExtension(path, null)).Text)) Report(rule, 0, "");
            if (Decoded.IsPicture(path)) return;
            var text = Encoding.UTF8.GetString(files.Read(path));
            foreach (var decoded in Decoded.Forms(text))
                foreach (var finding in withheld.FindIn(decoded.Text))
                    Report(finding, decoded.OffsetOf(finding.Start), text);

            void Report(WithheldFinding finding, int offset, string whole)
            {
                var problem = Problem.Error("public/" + path, new SourceFile(path, whole).PositionAt(offset), finding.Rule,
                    $"{finding.Length} characters here are internal; they also stand in {finding.Where}.",
                    "Mark them with [..]{public=\"..\"}, or make them public where they are withheld.");
                if (!findings.Contains(problem)) findings.Add(problem);
            }
        }
    }
}
