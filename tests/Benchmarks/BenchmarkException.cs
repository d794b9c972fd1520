namespace OnPut.Benchmarks;

/// <summary>What keeps a benchmark from running, in a sentence for whoever started it.</summary>
sealed class BenchmarkException(string message) : Exception(message);
