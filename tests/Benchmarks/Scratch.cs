using OnPut.EndToEnd.Support;

namespace OnPut.Benchmarks;

/// <summary>What is made once and used by later runs: in <c>artifacts/benchmarks</c>, to be deleted by whoever wants it made anew.</summary>
static class Scratch
{
    public static string Folder(params ReadOnlySpan<string> names) =>
        Directory.CreateDirectory(Path.Combine([Repository.Root, "artifacts", "benchmarks", .. names])).FullName;
}
