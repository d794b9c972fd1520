using System.IO.Pipelines;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Restoring;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Operations.Objects;

internal sealed class GetObject(S3Store store) : IOperation
{
    const int BufferSize = 128 * 1024;

    public async Task AnswerAsync(S3Request request)
    {
        using var reader = store.BeginReading();
        var found = reader.Look(connection =>
        {
            var found = FoundObject.Find(connection, request);
            ArchivedBytes.Require(connection, found.Version);
            return found;
        });
        if (ReadAnswer.Begin(request, found) is not { } range) return;
        await using var content = reader.Open(found.Segments, range.Offset, range.Length);
        await SendAsync(content, request.Response.BodyWriter, request.Aborted);
    }

    /// <summary>Reads from the file straight into the server's own memory; a client that reads slowly holds the loop back.</summary>
    static async Task SendAsync(Stream content, PipeWriter body, CancellationToken cancellationToken)
    {
        for (int count; (count = await content.ReadAsync(body.GetMemory(BufferSize), cancellationToken)) > 0;)
        {
            body.Advance(count);
            var flushed = await body.FlushAsync(cancellationToken);
            if (flushed.IsCompleted) return;
        }
    }
}
