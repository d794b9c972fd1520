using Microsoft.AspNetCore.Http;

namespace OnPut.Local.Http.Payload;

/// <summary>Whole bodies, for the services whose requests are small and signed as a whole.</summary>
static class BufferedBody
{
    /// <summary>A message of 1 MiB, the most SQS takes, escaped throughout as JSON.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    /// <summary>Reads the body and puts a rewound copy in its place; may be called again.</summary>
    /// <exception cref="ServiceException"><c>RequestEntityTooLarge</c>.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.Body is not MemoryStream copy)
        {
            if (request.ContentLength > MostBytes) throw PayloadErrors.TooLarge(MostBytes);
            copy = new MemoryStream((int)(request.ContentLength ?? 0));
            var block = new byte[16 * 1024];
            while (await request.Body.ReadAsync(block, cancellationToken) is > 0 and var count)
            {
                if (copy.Length + count > MostBytes) throw PayloadErrors.TooLarge(MostBytes);
                copy.Write(block, 0, count);
            }
            copy.Position = 0;
            request.Body = copy;
        }
        return copy.GetBuffer().AsMemory(0, (int)copy.Length);
    }
}
