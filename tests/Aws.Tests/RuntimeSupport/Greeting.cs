namespace OnPut.Aws.Tests.RuntimeSupport;

public sealed class Greeting
{
    public string? Name { get; set; }
}
