using static PostmortemSite.Redacting.Secrets.Runs;
using static PostmortemSite.Redacting.Secrets.SecretRule;

namespace PostmortemSite.Redacting.Secrets;

/// <summary>Keys of clouds: who has one is the account's owner.</summary>
internal static class CloudSecrets
{
    public static IReadOnlyList<SecretRule> Rules { get; } =
    [
        Token("secret-aws-access-key", "the id of an AWS access key", ["AKIA", "ASIA", "ABIA", "ACCA"], "[A-Z2-7]+", 16, 16),
        new("secret-aws-secret-key", "an AWS secret access key or session token",
            $@"[^\n]*?{Whole("[A-Za-z0-9/+]{40,}={0,2}")}")
        {
            Words = ["aws_secret", "aws-secret", "aws secret", "secret_access_key", "secretaccesskey", "secret access key",
                "secret-access-key", "aws_session_token", "sessiontoken", "x-amz-security-token"],
            Length = (40, int.MaxValue),
            MinEntropy = 4.2,
            IsFree = true,
            IsLikely = after => LongestIn(after) >= 40,
            IsSecret = value => Randomness.Of(value) >= Randomness.Token && !Placeholder.Is(value),
        },
        Token("secret-aws-bedrock-key", "an AWS Bedrock key", ["ABSK"], Base64, 105),
        Token("secret-gcp-api-key", "a Google API key", ["AIza"], Url64, 35, 35, 3.5),
        Token("secret-gcp-oauth-secret", "a Google OAuth client secret", ["GOCSPX-"], Url64, 24),
        Token("secret-gcp-access-token", "a Google access token", ["ya29."], Url64, 30),
        new("secret-gcp-service-account", "the key id of a Google service account", @"[^A-Za-z0-9\n]*(?<value>[0-9a-f]{40})")
        {
            Words = ["private_key_id"],
            Length = (40, 40),
            MinEntropy = 3,
            IsFree = true,
        },
        new("secret-azure-ad-secret", "a client secret of Microsoft Entra", "[A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]+")
        {
            Words = [.. Enumerable.Range(0, 10).Select(digit => $"{digit}Q~")],
            Lead = 3,
            Length = (37, 41),
            MinEntropy = 3,
            IsRun = true,
        },
        new("secret-azure-storage-key", "a key of an Azure account", "(?<value>[A-Za-z0-9+/]{40,}={0,2})")
        {
            Words = ["AccountKey=", "SharedAccessKey=", "account_key=", "account-key ", "accountKey\": \""],
            Length = (42, 90),
            MinEntropy = 4,
        },
        new("secret-azure-sas", "a shared access signature of Azure", "(?<value>[A-Za-z0-9%+/]{40,}={0,2})")
        {
            Words = ["?sig=", "&sig=", "&amp;sig=", "SharedAccessSignature sr=", "?sv=", "SharedAccessSignature="],
            MinEntropy = 4,
            IsFree = true,
        },
        Token("secret-alibaba-key", "the id of an Alibaba Cloud access key", ["LTAI"], Alphanumeric, 12, 26),
        Token("secret-tencent-key", "the id of a Tencent Cloud key", ["AKID"], Alphanumeric, 32, 48, 3.5),
        Token("secret-digitalocean-token", "a DigitalOcean token", ["dop_v1_", "doo_v1_", "dor_v1_"], Hex, 64, 64, 3),
    ];
}
