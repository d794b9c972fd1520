using System.Globalization;
using System.Text.Json;
using Amazon.Lambda.Core;
using OnPut.Hosting;
using OnPut.MetadataIndex.Journal.Compaction;
using OnPut.Telemetry;

namespace OnPut.MetadataIndex;

/// <summary>One run of the compaction, whatever the payload says; the answer tells what it did.</summary>
sealed class CompactionHandler(JournalCompactor compactor, CompactionHandler.Telemetry telemetry) : IInvocationHandler
{
    public bool IsSpent => false;

    public async Task<MemoryStream> HandleAsync(Stream input, ILambdaContext context)
    {
        var log = new InvocationLog(telemetry.Lines, telemetry.Function, context.AwsRequestId, context.TraceId, telemetry.Level, telemetry.Time);
        using var deadline = new CancellationTokenSource(InvocationTime.UntilDeadline(context.RemainingTime), telemetry.Time);
        try
        {
            var result = await compactor.CompactAsync(deadline.Token);
            foreach (var problem in result.Days.SelectMany(day => day.Problems))
                log.Warning(problem);
            foreach (var day in result.Days)
                log.Information("compacted", json => Write(json, day));
            if (!result.Finished)
                log.Warning("the deadline came before everything was compacted; the next run goes on");
            return new(JsonSerializer.SerializeToUtf8Bytes(result, CompactionJson.Default.CompactionResult));
        }
        catch (Exception failure)
        {
            log.Error("the journal was not compacted; nothing is lost, and the next run goes on", failure);
            throw;
        }
    }

    public void Dispose() { }

    static void Write(Utf8JsonWriter json, DayResult day)
    {
        json.WriteString("day", day.Day.ToString("O", CultureInfo.InvariantCulture));
        json.WriteNumber("filesBefore", day.FilesBefore);
        json.WriteNumber("filesAfter", day.FilesAfter);
        json.WriteNumber("rows", day.Rows);
        json.WriteNumber("duplicates", day.Duplicates);
        json.WriteNumber("bytesBefore", day.BytesBefore);
        json.WriteNumber("bytesAfter", day.BytesAfter);
    }

    /// <summary>What the lines of its log need.</summary>
    internal sealed record Telemetry(string Function, JsonLines Lines, LogLevel Level, TimeProvider Time);
}
