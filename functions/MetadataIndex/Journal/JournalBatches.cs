using Amazon.S3;
using Amazon.S3.Model;
using OnPut.Objects;

namespace OnPut.MetadataIndex.Journal;

/// <summary>Adds the rows of a batch to the journal, as one file that nobody ever changes.</summary>
sealed class JournalBatches(IAmazonS3 s3, JournalPlace place, TimeProvider time)
{
    /// <summary>Writes nothing where there are no rows. A batch that comes back writes another file: what is twice vanishes in the view.</summary>
    public async Task WriteAsync(IReadOnlyCollection<JournalRow> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return;
        var now = time.GetUtcNow();
        using var file = new MemoryStream();
        await JournalFile.WriteAsync(file, rows, cancellationToken);
        file.Position = 0;
        cancellationToken.ThrowIfCancellationRequested();
        var request = new PutObjectRequest
        {
            BucketName = place.Bucket,
            Key = place.KeyOf(DateOnly.FromDateTime(now.UtcDateTime), Guid.CreateVersion7(now).ToString("N")),
            InputStream = file,
            ContentType = JournalFile.ContentType,
        };
        request.Metadata[DerivedMark.Function] = "MetadataIndex";
        await s3.PutObjectAsync(request, cancellationToken);
    }
}
