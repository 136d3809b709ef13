using static PostmortemSite.Redacting.Secrets.Runs;
using static PostmortemSite.Redacting.Secrets.SecretRule;

namespace PostmortemSite.Redacting.Secrets;

/// <summary>Keys that sign and open: private keys, signed tokens, vaults.</summary>
internal static class KeySecrets
{
    public static IReadOnlyList<SecretRule> Rules { get; } =
    [
        // The header alone is enough: whoever quotes it has the key at hand.
        new("secret-private-key", "the header of a private key", "[A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-{4,5}")
        {
            Prefixes = ["-----BEGIN ", "---- BEGIN "],
            IsFree = true,
            IsSecret = _ => true,
        },
        new("secret-putty-key", "the header of a PuTTY key", "[0-9]")
        {
            Prefixes = ["PuTTY-User-Key-File-"],
            IsSecret = _ => true,
        },
        Token("secret-age-key", "an age key", ["AGE-SECRET-KEY-1"], "[A-Z0-9]+", 50, entropy: 3),
        Token("secret-jwt", "a signed token (JWT)", ["eyJ"],
            @"[A-Za-z0-9_-]+\.eyJ[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]*)?", 40, entropy: 3) with
        {
            NotBefore = "-_.",
            Window = 4096,
        },
        Token("secret-vault-token", "a Vault token", ["hvs.", "hvb.", "hvr."], Url64, 24, entropy: 3.5),
        Near("secret-vault-legacy", "a Vault token", ["vault"], @"[sbr]\.[A-Za-z0-9]{24}", 26, 3.5),
        new("secret-vault-unseal", "an unseal key or root token of Vault", @"[ \t]*[0-9]*:[ \t]*(?<value>[A-Za-z0-9+/.=_-]+)")
        {
            Words = ["unseal key", "initial root token"],
            Length = (24, int.MaxValue),
            MinEntropy = 3.5,
            IsFree = true,
        },
        Token("secret-doppler-token", "a Doppler token",
            ["dp.pt.", "dp.ct.", "dp.st.", "dp.sa.", "dp.scim.", "dp.audit."], Dotted, 40),
        Token("secret-1password-token", "a service account token of 1Password", ["ops_eyJ"], Base64, 150) with { Window = 4096 },
        Token("secret-1password-key", "a secret key of 1Password", ["A3-"], "[A-Z0-9-]+", 31, 37, 3) with
        {
            IsSecret = value => value.Count(c => c == '-') is 4 or 5 && Randomness.Of(value) > Randomness.Token,
        },
        Token("secret-vercel-blob", "a token of Vercel's storage", ["vercel_blob_rw_"], "[A-Za-z0-9_]+", 30),
    ];
}
