using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using PostmortemSite.Model;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.Parsing.Actions;

/// <summary>What a column of a table of actions holds.</summary>
internal enum ActionColumn
{
    /// <summary>Something else, which is kept as a note.</summary>
    Note,
    Key,
    Action,
    Type,
    Owner,
    Due,
    State,
    Priority,
    Ticket,
}

/// <summary>Recognises a table of actions by its header, in English, Japanese or Arabic.</summary>
internal sealed partial record ActionColumns(IReadOnlyList<ActionColumn> Columns, IReadOnlyList<string> Titles)
{
    /// <summary>The columns of a table; null if nothing in its header speaks of actions.</summary>
    public static ActionColumns? Of(TableRow header)
    {
        var titles = header.Select(cell => PlainText.Of(cell)).ToList();
        var columns = titles.Select(title => Of(HeadingWords.Normalise(title), title)).ToList();
        for (var i = 0; i < columns.Count; i++)
            if (columns[i] != ActionColumn.Note && columns.IndexOf(columns[i]) < i)
                columns[i] = ActionColumn.Note;
        if (columns.Contains(ActionColumn.Action)) return new ActionColumns(columns, titles);

        var isAboutActions = columns.Any(
            column => column is ActionColumn.Owner or ActionColumn.Due or ActionColumn.State);
        var first = columns.IndexOf(ActionColumn.Note);
        if (!isAboutActions || first < 0) return null;
        columns[first] = ActionColumn.Action;
        return new ActionColumns(columns, titles);
    }

    private static ActionColumn Of(string title, string written)
    {
        if (title.Length == 0)
            return written.Contains('#', StringComparison.Ordinal) ? ActionColumn.Key : ActionColumn.Note;
        var match = Title().Match(title);
        if (!match.Success) return ActionColumn.Note;
        foreach (var column in Enum.GetValues<ActionColumn>())
            if (match.Groups[column.ToString()].Success)
                return column;
        return ActionColumn.Note;
    }

    [GeneratedRegex(
        """
        ^(?:(?<Key>no|nr|num|number|id|key|ref|番号|項番|رقم|م|الرقم)
        |(?<Action>(?:follow[ -]?up|corrective|preventive|preventative|remediation|planned|proposed
          |next)?\ ?(?:actions?|tasks?|items?|steps?)(?:\ items?)?(?:\ (?:description|needed|required|taken|point))?
          |action\ items?(?:\ description)?|to\ ?do|what|improvement|recommendation|アクション(?:アイテム)?|対策|対応|対応内容|内容|タスク
          |施策|アクション内容|الإجراء|الاجراء|إجراء|المهمة|بند\ العمل|العمل)
        |(?<Type>type|category|kind|area|class|theme|カテゴリ|カテゴリー|種別|分類|区分|النوع|الفئة|التصنيف)
        |(?<Owner>owners?|assignees?|assigned(?:\ to)?|dri|who|responsible|lead|team|owner\ team|担当|担当者|責任者|オーナー
          |担当チーム|المسؤول|المسؤولة|المالك|المكلف|المسند\ إليه)
        |(?<Due>due|due\ date|deadline|target(?:\ date)?|eta|when|by\ when|expected|timeline|期限|期日|締切|締め切り|完了予定|予定日
          |対応期限|الموعد|الموعد\ النهائي|تاريخ\ الاستحقاق|الأجل)
        |(?<State>status|state|progress|done|completed|状態|ステータス|状況|進捗|進捗状況|対応状況|الحالة|حالة|الوضع)
        |(?<Priority>priority|prio|優先度|優先順位|重要度|الأولوية|أولوية)
        |(?<Ticket>tickets?|issues?|bugs?|tracking(?:\ (?:bug|issue|ticket))?|jira|link|tracker|github(?:\ issue)?
          |ticket\ link|issue\ link|チケット|課題|イシュー|التذكرة|تذكرة))$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Title();
}
