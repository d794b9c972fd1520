using OnPut.Benchmarks;

return await CommandLine.RunAsync(args);
