namespace OnPut.Benchmarks.Fuzz;

/// <summary>A sound file to damage.</summary>
sealed record Seed(string Name, byte[] Bytes);
