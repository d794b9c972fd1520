namespace OnPut.Aws.Tests.Hosting;

/// <summary>An event on its way to a function, and where its answer arrives.</summary>
sealed record Invocation(string Id, string Event, Dictionary<string, string> Headers)
{
    public TaskCompletionSource<Answer> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
