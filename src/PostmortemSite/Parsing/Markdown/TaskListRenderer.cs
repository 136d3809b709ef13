using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace PostmortemSite.Parsing.Markdown;

/// <summary>Writes a task's box as one that a screen reader can name.</summary>
internal sealed class TaskListRenderer : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList box) => renderer.Write(box.Checked
        ? "<input type=\"checkbox\" disabled checked aria-label=\"Done\">"
        : "<input type=\"checkbox\" disabled aria-label=\"Not done\">");
}
