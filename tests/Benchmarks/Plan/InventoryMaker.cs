using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace OnPut.Benchmarks.Plan;

/// <summary>
/// An S3 Inventory as S3 writes it, of objects that are made up: the same for the same number of rows, in the folder of its manifest.
/// </summary>
sealed class InventoryMaker(int rows)
{
    const int Seed = 1, FilesRows = 2_500_000;
    const string Schema = "Bucket, Key, Size, LastModifiedDate, ETag, StorageClass";

    static readonly string[] Tops = ["photos", "logs", "backups", "video", "exports/daily", "uploads/customers", "ml/features", "tmp"];
    static readonly string[] Names = ["IMG_", "caf%C3%A9+", "part-", "Report+", "segment", "dump_", "a%2Bb"];
    static readonly string[] Extensions = ["jpg", "nef", "mp4", "log.gz", "zip", "txt", "json", "parquet", "sql.gz", "pdf"];
    static readonly string[] Classes = ["STANDARD", "STANDARD", "STANDARD", "STANDARD", "STANDARD", "STANDARD_IA", "INTELLIGENT_TIERING", "GLACIER"];

    readonly Random _random = new(Seed);
    readonly DateTime _today = TimeProvider.System.GetUtcNow().UtcDateTime.Date;

    /// <returns>The path of the manifest.</returns>
    public string Make()
    {
        var folder = Scratch.Folder("plan", rows.ToString(CultureInfo.InvariantCulture));
        var manifest = Path.Combine(folder, "manifest.json");
        if (File.Exists(manifest))
            return manifest;
        var files = new List<object>();
        for (var first = 0; first < rows; first += FilesRows)
            files.Add(MakeFile(folder, first, Math.Min(FilesRows, rows - first)));
        File.WriteAllText(manifest, JsonSerializer.Serialize(new
        {
            sourceBucket = "bench-bucket",
            destinationBucket = "arn:aws:s3:::bench-inventories",
            fileFormat = "CSV",
            fileSchema = Schema,
            files,
        }));
        return manifest;
    }

    object MakeFile(string folder, int first, int count)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{first / FilesRows:000}.csv.gz");
        var path = Path.Combine(folder, name);
        using (var text = new StreamWriter(new GZipStream(File.Create(path), CompressionLevel.Optimal)) { NewLine = "\n" })
            for (var row = first; row < first + count; row++)
                text.WriteLine(Row(row));
        using var packed = File.OpenRead(path);
#pragma warning disable CA5351 // What S3's manifests have of their files.
        return new { key = $"inventories/bench-bucket/all/data/{name}", size = packed.Length, MD5checksum = Convert.ToHexStringLower(MD5.HashData(packed)) };
#pragma warning restore CA5351
    }

    /// <summary>Sizes as buckets have them: most are small, most bytes are in few.</summary>
    string Row(int number)
    {
        var size = (long)Math.Clamp(Math.Exp(11.5 + 2.6 * Normal()), 0, 5e11);
        var day = _today.AddSeconds(-_random.NextInt64(900L * 86400));
        var key = $"{Pick(Tops)}/{day:yyyy}/{day:MM}/{Pick(Names)}{number:x8}.{Pick(Extensions)}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"\"bench-bucket\",\"{key}\",\"{size}\",\"{day:yyyy-MM-ddTHH:mm:ss}.000Z\",\"{_random.NextInt64():x16}{_random.NextInt64():x16}\",\"{Pick(Classes)}\"");
    }

    string Pick(string[] from) => from[_random.Next(from.Length)];

    double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
