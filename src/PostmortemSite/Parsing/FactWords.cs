using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace PostmortemSite.Parsing;

/// <summary>What the labels of a report's own metadata mean, in English, Japanese and Arabic.</summary>
internal static partial class FactWords
{
    private const int LongestLabel = 40;

    private static readonly FrozenDictionary<string, string> Facts = Table();

    /// <summary>The fact that a label announces, as in <see cref="Words"/>; null if it isn't known.</summary>
    public static string? Find(string label) =>
        label.Length > LongestLabel ? null : Facts.GetValueOrDefault(Label(label));

    /// <summary>
    /// A line cut into a known label and its value; a time may follow without a colon. Null for another line.
    /// </summary>
    public static (string Label, string Value)? Split(string line)
    {
        var colon = line.AsSpan(0, Math.Min(line.Length, LongestLabel + 1)).IndexOfAny(':', '：');
        if (colon > 0 && Find(line[..colon]) is not null)
            return line[(colon + 1)..].Trim() is { Length: > 0 } value ? (line[..colon].Trim(), value) : null;
        return BeforeTime().Match(line) is { Success: true } match && Find(match.Groups["label"].Value) is not null
            ? (match.Groups["label"].Value, match.Groups["value"].Value.Trim())
            : null;
    }

    private static string Label(string label) => label.Trim().TrimEnd(':', '：').Trim().ToLowerInvariant();

    private static FrozenDictionary<string, string> Table() =>
        Words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(':', 2))
            .SelectMany(pair => pair[1].Split(',', StringSplitOptions.TrimEntries)
                .Select(word => (word, fact: pair[0])))
            .ToFrozenDictionary(pair => pair.word, pair => pair.fact, StringComparer.Ordinal);

    [GeneratedRegex(
        @"^(?<label>[A-Za-z][A-Za-z ]{2,30}?)\s+(?<value>[0-9]{4}-[0-9]{2}-[0-9]{2}\b.*)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex BeforeTime();

    private const string Words = """
        severity: severity, sev, incident severity, priority, 重大度, 深刻度, 重要度, 影響度, الخطورة, درجة الخطورة, مستوى الخطورة, الأولوية
        status: status, state, document status, postmortem status, ステータス, 状態, الحالة, حالة التقرير
        category: category, カテゴリ, 分類, الفئة, التصنيف
        services: services, service, affected services, services affected, impacted services, affected service, affected systems, systems affected, component, components, affected components, 影響サービス, 影響を受けたサービス, 対象サービス, サービス, الخدمات المتأثرة, الخدمات, الخدمة, الخدمة المتأثرة
        owners: owner, owners, author, authors, written by, prepared by, 作成者, 担当者, 担当, 著者, 執筆者, الكاتب, المؤلف, المؤلفون, المسؤول, كاتب التقرير
        date: date, incident date, date of incident, day, 日付, 発生日, التاريخ, تاريخ الحادث
        started: started, start, start time, started at, incident start, incident started, incident from, incident began, impact start, impact started, outage start, outage started, outage began, fault occurs, fault occurred, began, occurred, date/time, date and time, 発生日時, 発生時刻, 発生, 開始日時, 開始時刻, 障害発生, وقت البدء, بداية الحادث, البداية, وقت البداية, بدأ في
        detected: detected, first detected, detected at, time detected, detection time, incident detected, discovered, 検知日時, 検知時刻, 検知, 検出日時, وقت الاكتشاف, وقت الكشف, الاكتشاف
        acknowledged: acknowledged, incident declared, declared, acknowledged at, incident acknowledged, 対応開始, 対応開始日時, 認知日時, وقت الإقرار, إعلان الحادث, وقت الاستجابة
        mitigated: mitigated, repaired, repaired declared, mitigated at, incident mitigated, incident repaired, 緩和日時, 暫定復旧日時, 暫定復旧, وقت التخفيف, وقت الإصلاح
        resolved: resolved, resolved at, incident resolved, incident until, incident till, incident to, incident end, incident ended, end, end time, ended, outage end, outage ended, impact end, impact ended, 復旧日時, 復旧時刻, 復旧, 解決日時, 終了日時, 収束日時, وقت الحل, نهاية الحادث, النهاية, وقت النهاية, وقت التعافي
        range: impact period, incident period, outage window, incident window, 影響期間, 障害期間, 期間, فترة التأثير, فترة الحادث
        duration: duration, total duration, outage duration, incident duration, impact duration, total impact duration, length, detection delay, time to detect, time to detection, time to acknowledge, time to mitigate, time to mitigation, time to repair, time to resolve, time to resolution, time to recover, time to recovery, time to restore, ttd, tta, ttm, ttr, mttd, mttr, 影響時間, 継続時間, 停止時間, ダウンタイム, 検知までの時間, 復旧までの時間, المدة, مدة الحادث, مدة الانقطاع, زمن الاكتشاف, زمن الحل, زمن التعافي
        """;
}
