using OnPut.EchoFunction;

using var runtime = new RuntimeClient();
if (!await Start.RunAsync(runtime))
    return 1;
while (true)
{
    var (requestId, payload) = await runtime.NextAsync();
    try
    {
        await runtime.AnswerAsync(requestId, await Behaviour.RunAsync(requestId, payload));
    }
    catch (InvalidOperationException failure)
    {
        await runtime.FailAsync(requestId, failure.Message);
    }
}
