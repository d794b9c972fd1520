namespace OnPut.Local.Http.Payload;

/// <summary>How a body proves what it is.</summary>
enum PayloadForm
{
    Unsigned,
    Hashed,
    UnsignedChunks,
    SignedChunks,
}
