using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using PostmortemSite.Model;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.Parsing;

/// <summary>Reports audience markers that say nothing clear. Until they are mended they mean internal.</summary>
internal static class CheckMarkers
{
    public static void In(MarkdownDocument document, SourceFile source, Action<Problem> report)
    {
        // Most reports have none, and walking the tree costs more than looking.
        if (!source.Text.Contains(":::", StringComparison.Ordinal) && !source.Text.Contains("]{", StringComparison.Ordinal)) return;
        foreach (var node in document.Descendants())
        {
            switch (node)
            {
                case CustomContainer { Info: not ("internal" or "public") } block:
                    Report(block.Span, "unknown-block", $"\"::: {block.Info}\" is no block that is known here.",
                        Reading.NearestWord.DidYouMean(block.Info ?? "", ["internal", "public"])
                        ?? "Write ::: internal or ::: public.");
                    break;
                case CustomContainer { ClosingFencedCharCount: 0 } block:
                    Report(block.Span, "unclosed-block", $"\"::: {block.Info}\" opens here and never closes.",
                        "Close it with a line of :::; until then everything after it is internal.");
                    break;
                case AudienceSpan { Audience: null } span:
                    Report(span.Span, "unknown-span", $"\"{{{span.Attributes}}}\" says nothing about who may read this.",
                        "Write {.internal}, {.public} or {public=\"other words\"}.");
                    break;
            }
        }

        void Report(SourceSpan span, string code, string message, string remedy) =>
            report(Problem.Error(source.Path, source.PositionAt(span.Start), code, message, remedy));
    }
}
