using static PostmortemSite.Redacting.Secrets.Runs;
using static PostmortemSite.Redacting.Secrets.SecretRule;

namespace PostmortemSite.Redacting.Secrets;

/// <summary>Keys of monitoring, paging and status pages: the ones that postmortems quote most.</summary>
internal static class MonitoringSecrets
{
    public static IReadOnlyList<SecretRule> Rules { get; } =
    [
        new("secret-pagerduty-integration", "a PagerDuty integration key", "(?<value>[0-9a-f]{32})(?:[^A-Za-z0-9]|\\z)")
        {
            Words = ["pagerduty.com/integration/", "routing_key\": \"", "routing_key: ", "routing_key=", "service_key: ",
                "service_key\": \"", "routing_key\":\"", "routing key `", "integration key `"],
            MinEntropy = 3,
            IsFree = true,
        },
        Near("secret-pagerduty-key", "a PagerDuty key", ["pagerduty", "pd_api", "pd_token", "pd-api"],
            @"u\+[A-Za-z0-9_+-]{18}|[A-Za-z0-9_+-]{20}|[0-9a-f]{32}", 20),
        Near("secret-opsgenie-key", "an Opsgenie key", ["opsgenie", "geniekey"], Uuid, 36),
        new("secret-opsgenie-header", "an Opsgenie key", $@"[ \t]+(?<value>{Uuid})") { Words = ["geniekey"] },
        Near("secret-statuspage-key", "a Statuspage key", ["statuspage"], $"{Uuid}|[0-9a-z]{{32,64}}", 32),
        Near("secret-betterstack-token", "a Better Stack token", ["betterstack", "better stack", "betteruptime", "logtail"],
            "[A-Za-z0-9]{24}", 24, 3.5),
        Near("secret-datadog-key", "a Datadog key", ["datadog", "dd_api_", "dd_app_", "dd-api-", "dd-app"],
            "[0-9a-f]{40}|[0-9a-f]{32}", 32),
        Token("secret-newrelic-key", "a New Relic key", ["NRAK-", "NRII-", "NRJS-", "NRSP-", "NRRA-"], Url64, 19),
        Token("secret-grafana-token", "a Grafana token", ["glsa_", "glc_"], "[A-Za-z0-9_+/=-]+", 32, entropy: 3),
        Token("secret-grafana-key", "a Grafana key", ["eyJrIjoi"], "[A-Za-z0-9+/=_-]+", 40, entropy: 3.5),
        Token("secret-sentry-token", "a Sentry token", ["sntrys_", "sntryu_", "sntrya_"], Base64, 40, entropy: 3),
        new("secret-sentry-dsn", "the address that Sentry takes events at", @"[0-9a-f]{32}(?::[0-9a-f]{32})?@[A-Za-z0-9.-]+/[0-9]+")
        {
            Prefixes = ["://"],
            Length = (40, int.MaxValue),
            IsFree = true,
            IsLikely = after => after.Length > 40 && after[..40].ContainsAny('@', ':') && LongestIn(after[..32]) == 32
                && !after[..32].ContainsAny('.', '/'),
            IsSecret = value => value.Contains("sentry", StringComparison.OrdinalIgnoreCase) || value.Contains(':'),
        },
        Token("secret-dynatrace-token", "a Dynatrace token", ["dt0c01.", "dt0s01.", "dt0s16."], @"[A-Z2-7]{8,24}\.[A-Z0-9]+", 64),
        Token("secret-honeycomb-key", "a Honeycomb key", ["hcaik_", "hcbik_", "hcaok_", "hcxik_"], Alphanumeric, 26),
        Near("secret-honeycomb-legacy", "a Honeycomb key", ["honeycomb"], "[A-Za-z0-9]{22}|[0-9a-f]{32}", 22, 3.2),
        Token("secret-rootly-token", "a Rootly token", ["rootly_"], Hex, 64, 64, 3),
        Near("secret-splunk-token", "a Splunk token", ["splunk"], Uuid, 36),
        Near("secret-uptimerobot-key", "an UptimeRobot key", ["uptimerobot", "uptime robot"], "[um]?[0-9]{6,9}-[0-9a-f]{24,32}", 30),
    ];
}
