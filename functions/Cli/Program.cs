using OnPut.Cli;

return await CommandLine.RunAsync(args, Terminal.OfProcess());
