using System.Collections.Frozen;
using PostmortemSite.Model;

namespace PostmortemSite.Parsing;

/// <summary>
/// What headings of the wild mean. The words were counted in some 600 real reports; a heading is compared after
/// <see cref="HeadingWords.Normalise"/>, first whole, then without the words that only say whose section it is.
/// </summary>
internal static class HeadingSynonyms
{
    private static readonly FrozenDictionary<string, SectionKind> Kinds = Table();

    private static readonly string[] Prefixes =
        ["incident ", "issue ", "overall ", "technical ", "the ", "our ", "what was the ", "details of ", "detailed "];

    private static readonly string[] Suffixes =
        [" of events", " of the incident", " of incident", " of the issue", " analysis", " section", " details", " overview"];

    /// <summary>The kind of section that a heading announces; null if it isn't known.</summary>
    public static SectionKind? Find(string heading, SiteConfiguration site)
    {
        var words = HeadingWords.Normalise(heading);
        return Lookup(words, site) ?? Prefixed(words, site) ?? Timeline(words);
    }

    private static SectionKind? Lookup(string words, SiteConfiguration site) =>
        site.HeadingSynonyms.TryGetValue(words, out var own) ? own
        : Kinds.TryGetValue(words, out var kind) ? kind
        : null;

    private static SectionKind? Prefixed(string words, SiteConfiguration site)
    {
        foreach (var prefix in Prefixes)
            if (words.StartsWith(prefix, StringComparison.Ordinal) && Lookup(words[prefix.Length..], site) is { } kind)
                return kind;
        foreach (var suffix in Suffixes)
            if (words.EndsWith(suffix, StringComparison.Ordinal) && Lookup(words[..^suffix.Length], site) is { } kind)
                return kind;
        return null;
    }

    /// <summary>"Timeline 01/16/2024 – 02/28/2024", "Follow-up timeline": the word may have company.</summary>
    private static SectionKind? Timeline(string words) =>
        words.StartsWith("timeline", StringComparison.Ordinal) || words.EndsWith(" timeline", StringComparison.Ordinal)
            || words.StartsWith("タイムライン", StringComparison.Ordinal)
            ? SectionKind.Timeline
            : null;

    private static FrozenDictionary<string, SectionKind> Table() =>
        Words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(':', 2))
            .SelectMany(pair => pair[1].Split(',', StringSplitOptions.TrimEntries)
                .Select(word => (Word: HeadingWords.Normalise(word), Kind: Enum.Parse<SectionKind>(pair[0]))))
            .Distinct()
            .ToFrozenDictionary(pair => pair.Word, pair => pair.Kind, StringComparer.Ordinal);

    private const string Words = """
        Summary: summary, issue summary, incident summary, executive summary, overview, incident overview, what happened, summary of coverage, tl;dr, tldr, abstract, description, in brief, synopsis, サマリー, 概要, 要約, الملخص, ملخص, نظرة عامة
        Metadata: stats, metadata, key facts, hub information, key events, facts, incident details, at a glance, メタデータ, 基本情報, البيانات الأساسية, بيانات الحادث
        Background: background, leadup, lead up, lead-up, preamble, architecture, 背景, الخلفية, خلفية
        Impact: impact, incident impact, user impact, customer impact, customers affected, long-term impact, long term impact, strategies impacted, overall impact, impact on users, impact on customers, business impact, blast radius, who was affected, scope, 影響, 定量的影響, 影響範囲, الأثر, التأثير, الأثر على العملاء
        Timeline: timeline, timeline of events, incident timeline, chronology, sequence of events, event log, log of events, タイムライン, 時系列, 経緯, الجدول الزمني, التسلسل الزمني
        Detection: detection, alert, alerting, alerts, monitoring, identified, how was it detected, how we noticed, discovery, incident detection, 検知, 検出, الاكتشاف, الكشف
        Investigation: investigation, diagnosis, analysis, symptoms, symptom, problem, problem statement, fault, technical cause, details of the incident, details of incident, details of the issue, details of the exploit, details of exploit, details of vulnerability, details of the vulnerability, details, incident, data, technical details, debugging, what we found, findings, 調査, 分析, التحقيق, التحليل
        RootCause: root cause, root causes, root cause analysis, blameless root cause, cause, causes, analysis of causes, why did it happen, why it happened, why this happened, trigger, triggers, root cause and trigger, cause of the incident, proximate cause, what went wrong technically, attribution, attribution / perpetrator, 根本原因, 根本原因分析, 直接原因, 原因, السبب الجذري, الأسباب الجذرية, السبب
        FiveWhys: five whys, five why's, 5 whys, 5 why's, whys, the five whys, なぜなぜ分析, لماذا خمس مرات
        ContributingFactors: contributing factors, contributing causes, contributing conditions, 寄与要因, العوامل المساهمة
        Response: resolution, resolution and recovery, resolution & recovery, response, recovery, mitigation, mitigations, remediation, remediations, repairing, solving, solving temporarily, details of fix, details of the fix, fix, fixes, the fix, immediate actions, immediate actions completed, what we did, how it was fixed, how we fixed it, incident response, response and resolution, response and recovery, repair, workaround, temporary fix, containment, 対応, 対処, 復旧, 緩和, المعالجة, الحل, الاستجابة, التعافي
        WentWell: what went well, what worked, what worked well, things that went well, went well, うまくいったこと, 良かったこと, ما سار على نحو جيد, ما سار جيدا
        WentPoorly: what went wrong, what went poorly, what didn't work, what did not work, what didn't go well, what didn't go so well, what could have gone better, what could be improved, what went badly, things that went wrong, what needs improvement, うまくいかなかったこと, 改善が必要なこと, 改善点, ما لم يسر على نحو جيد
        Lucky: where we got lucky, where we were lucky, what we got lucky, luck, lucky, 運が良かったこと, أين حالفنا الحظ
        ActionItems: action items, action item, actions, action plan, follow-up, follow up, follow ups, follow-ups, followup, follow-up tasks, follow-up actions, follow-up improvements, followup actions, next steps, corrective actions, corrective measures, corrective and preventative measure, corrective and preventative measures, corrective and preventive measures, corrective and preventive actions, preventative measures, preventive measures, preventative actions, preventive actions, process improvements, technical improvements, documentation improvements, short-term improvements, short term improvements, medium-term improvements, long-term improvements, long term improvements, planned actions, post operations, recurrence, preventing recurrence, moving forward, going forward, review actions, remediation items, remediation plan, remediation actions, improvements, todo, to do, tasks, what we're doing to prevent this, what we are doing about it, what's next, prevention, アクションアイテム, 再発防止, 再発防止策, 対応策, 今後の対応, بنود العمل, الإجراءات, الإجراءات اللاحقة, الخطوات التالية
        Lessons: lessons learned, lessons learnt, lessons, takeaways, key takeaways, conclusion, conclusions, learnings, key learnings, key lessons, what we learned, what did we learn, cloud security lessons learned, retrospective, reflection, 教訓, 学び, 技術的教訓, 組織的教訓, 技術的な学び, 技術面, 組織面, الدروس المستفادة, الدروس
        People: attendees, atendees, participants, responders, involved parties, acknowledgements, acknowledgments, acknowledgement, acknowledgment, thanks, contact, owners, people, people involved, attendance, 参加者, 関係者, المشاركون
        References: references, reference, links, resources, appendix, apendix, appendices, related issues, related prs, related issues / prs, related issues/prs, related, see also, supporting information, supporting documents, notes, indicators of compromise, glossary, further reading, third party disclosure, disclosure, 参考資料, 参考, 関連資料, المراجع
        """;
}
