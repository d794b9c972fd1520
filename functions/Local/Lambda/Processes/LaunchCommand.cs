namespace OnPut.Local.Lambda.Processes;

/// <summary>How a function's process is started.</summary>
/// <param name="TaskRoot">The folder of its code: <c>LAMBDA_TASK_ROOT</c> and the working directory.</param>
sealed record LaunchCommand(string FileName, IReadOnlyList<string> Arguments, string TaskRoot);
