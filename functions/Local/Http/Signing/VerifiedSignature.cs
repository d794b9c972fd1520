namespace OnPut.Local.Http.Signing;

/// <summary>What a signature proved.</summary>
/// <param name="Key">The key that made it, for the signatures inside the body.</param>
/// <param name="Path">The path that was signed, as a client sends it.</param>
sealed record VerifiedSignature(SigningKey Key, string Path);
