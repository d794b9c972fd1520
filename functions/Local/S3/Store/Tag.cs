namespace OnPut.Local.S3.Store;

internal sealed record Tag(string Key, string Value);
