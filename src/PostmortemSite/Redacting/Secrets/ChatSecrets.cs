using System.Collections.Immutable;
using static PostmortemSite.Redacting.Secrets.Runs;
using static PostmortemSite.Redacting.Secrets.SecretRule;

namespace PostmortemSite.Redacting.Secrets;

/// <summary>Tokens of chats, mail and telephones: who has one speaks in our name.</summary>
internal static class ChatSecrets
{
    public static IReadOnlyList<SecretRule> Rules { get; } =
    [
        Token("secret-slack-token", "a Slack token", ["xoxb-", "xoxp-", "xoxe-", "xoxa-", "xoxr-", "xoxs-", "xoxo-", "xoxc-",
            "xoxd-", "xoxe.xoxb-", "xoxe.xoxp-"], "[A-Za-z0-9%+/-]+", 18, entropy: 2),
        Token("secret-slack-app-token", "a Slack app token", ["xapp-"], "[0-9]-[A-Za-z0-9-]+", 20),
        Webhook("secret-slack-webhook", "a Slack webhook", ["hooks.slack.com/services/", "hooks.slack.com/workflows/",
            "hooks.slack.com/triggers/"], "[A-Za-z0-9+/_-]+", 30),
        Webhook("secret-teams-webhook", "a Microsoft Teams webhook", [".webhook.office.com/webhookb2/",
            "outlook.office.com/webhook/"], "[A-Za-z0-9@/_-]+", 60),
        Webhook("secret-discord-webhook", "a Discord webhook", ["discord.com/api/webhooks/", "discordapp.com/api/webhooks/"],
            "[0-9]+/[A-Za-z0-9_-]+", 40),
        Near("secret-discord-token", "a Discord bot token", ["discord"],
            @"[A-Za-z0-9_-]{23,28}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,40}|[0-9a-f]{64}", 58),
        new("secret-telegram-token", "a Telegram bot token", $@"(?:[^\n]*?[^0-9\n])?(?<value>[0-9]{{5,16}}:A[A-Za-z0-9_-]{{34}})")
        {
            Words = ["telegr", "api.telegram.org/bot", "tgbot", "tg_bot", "bot_token", "bot token"],
            MinEntropy = 3,
            Window = 120,
            IsFree = true,
            IsLikely = after => LongestIn(after) >= 40,
        },
        Near("secret-twilio-key", "a Twilio credential", ["twilio"], "(?:SK)?[0-9a-f]{32}", 32),
        Token("secret-sendgrid-key", "a SendGrid key", ["SG."], @"[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]+", 50, entropy: 3.5),
        Token("secret-mailgun-key", "a Mailgun key", ["key-"], Hex, 32, 32, 3),
        Near("secret-mailgun-private", "a Mailgun key", ["mailgun"], "[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}|[0-9a-f]{32}", 32),
        Token("secret-mailchimp-key", "a Mailchimp key", [], Hex, 32) with
        {
            Pattern = "[0-9a-f]{32}-us[0-9]+",
            Words = [.. Enumerable.Range(1, 9).Select(n => $"-us{n}")],
            Lead = 32,
            Length = (36, 37),
            MinEntropy = 3,
            IsLikely = _ => true,
        },
        Token("secret-brevo-key", "a Brevo key", ["xkeysib-", "xsmtpsib-"], "[0-9a-f]{64}-[A-Za-z0-9]+", 70),
    ];

    /// <summary>An address that anybody can post to who knows it.</summary>
    private static SecretRule Webhook(string name, string what, ImmutableArray<string> prefixes,
        string pattern, int least) =>
        Token(name, what, prefixes, pattern, least, entropy: 3) with { IsFree = true };
}
