namespace OnPut.Local.Lambda.Runtime;

/// <summary>The end of an invocation's log: what <c>LogType: Tail</c> asks for.</summary>
sealed class InvocationLog
{
    const int KeptCharacters = 4096;

    readonly Lock _lock = new();
    readonly Queue<string> _lines = new();
    int _characters;

    public void Add(string line)
    {
        lock (_lock)
        {
            _lines.Enqueue(line);
            _characters += line.Length + 1;
            while (_characters > KeptCharacters && _lines.Count > 1)
                _characters -= _lines.Dequeue().Length + 1;
        }
    }

    public string Tail()
    {
        lock (_lock)
        {
            var text = string.Concat(_lines.Select(line => line + "\n"));
            return text.Length <= KeptCharacters ? text : text[^KeptCharacters..];
        }
    }
}
