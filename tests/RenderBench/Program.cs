using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using OnPut.RenderBench;
using OnPut.Thumbnails.Imaging;

using var renderer = new PictureRenderer(new() { Concurrency = int.Parse(args[0], CultureInfo.InvariantCulture) });
while (await Console.In.ReadLineAsync() is { } line)
{
    var request = JsonSerializer.Deserialize(line, RenderWire.Default.RenderRequest)!;
    await Console.Out.WriteLineAsync(JsonSerializer.Serialize(await AnswerAsync(request), RenderWire.Default.RenderAnswer));
}

async Task<RenderAnswer> AnswerAsync(RenderRequest request)
{
    var presets = PresetParser.Parse(string.Join(',', request.Boxes.Select(box => $"p{box}:{box}:inside:{request.Format}"))).Presets;
    var start = Stopwatch.GetTimestamp();
    try
    {
        // Read in as large pieces as the function's ranged reader does.
        await using var file = new FileStream(request.Path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 64 << 10);
        var result = await renderer.RenderAsync(file, presets, CancellationToken.None);
        var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        if (result is Refused refused)
            return new(refused.Kind.ToString(), refused.Message, milliseconds);
        if (request.SaveTo is { } path)
            await File.WriteAllBytesAsync(path, ((Rendered)result).Renditions[0].Bytes);
        return new(RenderAnswer.Rendered, null, milliseconds);
    }
    catch (Exception failure)
    {
        return new(RenderAnswer.Threw, failure.ToString(), Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }
}
