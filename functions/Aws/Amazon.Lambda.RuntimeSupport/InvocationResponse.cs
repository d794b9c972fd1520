namespace Amazon.Lambda.RuntimeSupport;

/// <summary>What a handler answers: a stream of JSON, sent from its current position on.</summary>
public class InvocationResponse
{
    public InvocationResponse(Stream outputStream)
        : this(outputStream, true)
    {
    }

    /// <param name="outputStream">The answer; empty for a handler that returns nothing.</param>
    /// <param name="disposeOutputStream">Whether the bootstrap disposes the stream once it is sent.</param>
    public InvocationResponse(Stream outputStream, bool disposeOutputStream)
    {
        ArgumentNullException.ThrowIfNull(outputStream);
        OutputStream = outputStream;
        DisposeOutputStream = disposeOutputStream;
    }

    public Stream OutputStream { get; set; }

    public bool DisposeOutputStream { get; }
}
