using System.Globalization;
using OnPut.Benchmarks;

if (args is not ["upload", .. var rest] || rest.Length > 1 || !int.TryParse(rest.FirstOrDefault("50"), CultureInfo.InvariantCulture, out var count) || count < 1)
{
    await Console.Error.WriteLineAsync("usage, from the folder of template.yaml: dotnet run --project tests/Benchmarks -c Release -- upload [COUNT]");
    return 2;
}
await UploadBenchmark.RunAsync(Path.GetFullPath("template.yaml"), count, Console.Out);
return 0;
