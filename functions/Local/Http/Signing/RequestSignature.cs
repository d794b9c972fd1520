namespace OnPut.Local.Http.Signing;

/// <summary>What a request says about its own signature, wherever it says it.</summary>
/// <param name="KeyId">The access key id.</param>
/// <param name="Scope">What the signing key was derived for.</param>
/// <param name="SignedAt">When it was signed, to the second.</param>
/// <param name="SignedHeaders">Lower-case names in the order in which they were signed.</param>
/// <param name="Signature">The signature itself, in hex.</param>
/// <param name="Expires">How long a presigned URL lives; null where the Authorization header signs.</param>
sealed record RequestSignature(
    string KeyId, CredentialScope Scope, DateTimeOffset SignedAt, IReadOnlyList<string> SignedHeaders, string Signature, TimeSpan? Expires)
{
    public string Timestamp { get; } = SignatureTime.Format(SignedAt);

    public bool IsPresigned => Expires is not null;
}
