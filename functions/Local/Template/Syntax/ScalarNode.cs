namespace OnPut.Local.Template.Syntax;

/// <param name="IsPlain">Written without quotes, so that <c>true</c>, <c>12</c> and <c>null</c> are not text.</param>
sealed record ScalarNode(string Text, bool IsPlain, int Line) : TemplateNode(Line)
{
    public bool IsNull => IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";
}
