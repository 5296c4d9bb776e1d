"""Time expressions of newswire, old and new: spans and values as TimeML has them, in sentences of our own."""

import pytest
from tests.drafting import draft, times

import dateline

MARKETS = [
    ("Net income rose 12% in the third quarter.", {"the third quarter": "1989-Q3"}),
    (
        "Third-quarter profit fell to $1.2 million from $2.3 million in the year-ago quarter.",
        {"Third-quarter": "1989-Q3", "the year-ago quarter": "1988-Q3"},
    ),
    ("Sales rose in the quarter. In the year-earlier period, it lost money.", {"the year-earlier period": "1988"}),
    ("It was up from $3 million in the year-ago quarter.", {"the year-ago quarter": "XXXX-QX"}),
    (
        "Revenue for the nine months ended Sept. 30 was $3.4 billion.",
        {"the nine months": "P9M", "Sept. 30": "1989-09-30"},
    ),
    (
        "Sales dropped in the first nine months of fiscal 1989.",
        {"the first nine months": "P9M", "fiscal 1989": "FY1989"},
    ),
    ("Fiscal 1989's first nine months were weak.", {"Fiscal 1989": "FY1989", "first nine months": "P9M"}),
    ("A loss was posted in the third quarter of fiscal 1989.", {"the third quarter of fiscal 1989": "FY1989-Q3"}),
    ("In last year's fourth quarter, it lost $40 million.", {"last year": "1988", "fourth quarter": "1988-Q4"}),
    ("In the 1988 fourth quarter, it lost money.", {"the 1988 fourth quarter": "1988-Q4"}),
    ("In the latest quarter, sales rose.", {"the latest quarter": "1989-Q3"}),
    ("At the end of the quarter, debt was $3 billion.", {"the end of the quarter": "1989-Q4"}),
    ("In the first half, profit rose 10%.", {"the first half": "1989-H1"}),
    ("First-half results were strong.", {"First-half": "1989-H1"}),
    ("In the second half of the year, growth should slow.", {"the second half of the year": "1989-H2"}),
    ("The plan should be done by year-end.", {"year-end": "1989"}),
    ("Inventories at year-end 1988 were high.", {"year-end 1988": "1988"}),
    ("The deal should close by the end of the year.", {"the end of the year": "1989"}),
    ("He was named president late last year.", {"late last year": "1988"}),
    ("Early next year, the unit will be sold.", {"Early next year": "1990"}),
    ("Trading was halted at 10:35 a.m. EST.", {"10:35 a.m. EST": "1989-11-02T10:35-05"}),
    ("The bonds were issued on 10/15/89.", {"10/15/89": "1989-10-15"}),
    ("The filing was dated 1989-11-02.", {"1989-11-02": "1989-11-02"}),
    ("The Oct. 13 plunge scared investors.", {"Oct. 13": "1989-10-13"}),
    ("The offer expires Nov. 30, unless extended.", {"Nov. 30": "1989-11-30"}),
    ("Prices rose nearly 4% in the last five years.", {"the last five years": "P5Y"}),
    ("He has held the post for nearly four years.", {"nearly four years": "P4Y"}),
    ("The stock has doubled in the past 12 months.", {"the past 12 months": "P12M"}),
    ("He will build over the next several years.", {"the next several years": "PXY"}),
    ("The firm now expects a loss.", {"now": "PRESENT_REF"}),
    ("The unit currently employs 300 people.", {"currently": "PRESENT_REF"}),
    ("It recently sold its oil business.", {"recently": "PAST_REF"}),
    ("More recently, it sold its mines.", {"More recently": "PAST_REF"}),
    ("The outlook for the future is good.", {"the future": "FUTURE_REF"}),
    ("In the long term, it helps.", {"the long term": "FUTURE_REF"}),
    ("In recent years, exports have grown.", {"recent years": "PAST_REF"}),
    ("Daily volume was 100 million shares.", {"Daily": "P1D"}),
    ("The weekly report showed a decline.", {"weekly": "P1W"}),
    ("He works 60 hours a week.", {"60 hours": "PT60H", "a week": "P1W"}),
    ("It paid $20 million a year in rent.", {"a year": "P1Y"}),
    ("The 30-year bond fell half a point.", {"30-year": "P30Y"}),
    ("A three-day strike ended yesterday.", {"three-day": "P3D", "yesterday": "1989-11-01"}),
    ("The executive, 45 years old, resigned.", {"45 years old": "P45Y"}),
    ("This morning, shares rose.", {"This morning": "1989-11-02TMO"}),
    ("Late Tuesday, the talks collapsed.", {"Late Tuesday": "1989-10-31"}),
    ("The two sides met over the weekend.", {"the weekend": "1989-W43-WE"}),
    ("Two weeks ago, the firm hired a chief.", {"Two weeks ago": "1989-W42"}),
    ("From October to December, sales slowed.", {"October": "1988-10", "December": "1988-12"}),
    ("At the same time, costs rose.", {}),
    ("Stocks closed lower for the day.", {"the day": "1989-11-02"}),
    ("Output rose for the second half of the 1980s.", {"the second half of the 1980s": "198"}),
]
MODERN = [
    ("The bank made a profit in the fourth quarter of 2012.", {"the fourth quarter of 2012": "2012-Q4"}),
    ("The trial is scheduled for early May.", {"early May": "2013-05"}),
    ("The vote is slated for June 4.", {"June 4": "2013-06-04"}),
    ("The hearing was adjourned until 9 April.", {"9 April": "2013-04-09"}),
    ("The summit was postponed to Monday.", {"Monday": "2013-03-25"}),
    ("The 21-month conflict has killed thousands.", {"21-month": "P21M"}),
    ("For decades, the family ruled.", {"decades": "PXY"}),
    ("The decade-long war ended.", {"decade-long": "P10Y"}),
    ("It was the worst storm in the past two decades.", {"the past two decades": "P20Y"}),
    ("The fire broke out before 3 a.m. Friday.", {"3 a.m. Friday": "2013-03-22T03:00"}),
    (
        "Police were called about 11:30 p.m. on Wednesday.",
        {"11:30 p.m.": "2013-03-20T23:30", "Wednesday": "2013-03-20"},
    ),
    ("It will air at 9 p.m. ET Sunday.", {"9 p.m. ET Sunday": "2013-03-24T21:00"}),
    ("The rocket fell at 19:00 local time.", {"19:00 local time": "2013-03-22T19:00"}),
    ("The rocket fell at 1300 hours.", {"1300 hours": "2013-03-22T13:00"}),
    ("The crew worked 1300 hours.", {"1300 hours": "PT1300H"}),
    ("The bridge fell at 3 o'clock in the afternoon.", {"3 o'clock in the afternoon": "2013-03-22T15:00"}),
    ("Last updated: 22 March 2013 14:05 GMT.", {"22 March 2013 14:05 GMT": "2013-03-22T14:05Z"}),
    ("Published 21/03/2013.", {"21/03/2013": "2013-03-21"}),
    ("It was signed on 04/05/2011.", {"04/05/2011": "2011-XX-XX"}),
    ("Shops are shut on Sundays.", {"Sundays": "XXXX-WXX-7"}),
    ("People gather on Friday nights.", {"Friday nights": "XXXX-WXX-5TNI"}),
    ("Every other day, he calls.", {"Every other day": "P2D"}),
    ("He was born on Christmas Day, 1970.", {"Christmas Day, 1970": "1970-12-25"}),
    ("The Sept. 11 attacks changed all.", {"Sept. 11": "2001-09-11"}),
    ("Between 60 and 90 days are needed.", {"60": "P60D", "90 days": "P90D"}),
    ("An hour and a half was lost.", {"An hour and a half": "PT1.5H"}),
    ("The FY2013 budget was passed.", {"FY2013": "FY2013"}),
    ("Aid will be cut in fiscal year 2013.", {"fiscal year 2013": "FY2013"}),
    ("In the 2012-13 financial year, sales rose.", {"the 2012-13 financial year": "FY2013"}),
    ("In March of the following year, he left.", {"March of the following year": "XXXX-03"}),
    ("It boomed in the second half of the 19th century.", {"the second half of the 19th century": "18"}),
    ("The general, Sun Yat-sen, fled.", {}),
    ("The second quarter of the city burned.", {}),
    ("The siege ended the day's fighting.", {}),
    ("The two-and-a-half-year siege ended.", {"two-and-a-half-year": "P2.5Y"}),
    ("The trial starts Monday.", {"Monday": "2013-03-25"}),
    ("The vote is on Tuesday.", {"Tuesday": "2013-03-26"}),
    ("It is the third attack since Monday.", {"Monday": "2013-03-18"}),
    ("The summit is expected to begin Sunday and end Tuesday.", {"Sunday": "2013-03-24", "Tuesday": "2013-03-26"}),
    ("The meeting lasted more than two hours.", {"more than two hours": "PT2H"}),
    ("Between now and year's end, much can happen.", {"now": "PRESENT_REF", "year's end": "2013"}),
    ("By mid-year, sales should recover.", {"mid-year": "2013"}),
    ("In the same period last year, profit rose.", {"last year": "2012"}),
    ("In the same month of 1996, profit rose.", {"1996": "1996"}),
    ("All will be well very soon.", {"very soon": "FUTURE_REF"}),
    ("On March 19 and 20, jets struck.", {"March 19": "2013-03-19", "20": "2013-03-20"}),
    ("On March 19 and 20 people died.", {"March 19": "2013-03-19"}),
    ("From 19 to 21 March, talks went on.", {"19": "2013-03-19", "21 March": "2013-03-21"}),
    ("It fell before dawn on Tuesday.", {"dawn": "2013-03-19TMO", "Tuesday": "2013-03-19"}),
    ("It was the third strike in as many days.", {}),
    ("The weeklong truce ended.", {"weeklong": "P1W"}),
    ("First published on Tue 19 Mar 2013 20.15 EST", {"Tue 19 Mar 2013 20.15 EST": "2013-03-19T20:15-05"}),
]


def values(coder: dateline.Coder, text: str, published: str | None) -> dict[str, str]:
    return {words: time.value for words, time in times(draft(coder, text, published)).items()}


@pytest.mark.parametrize(("text", "expected"), MARKETS)
def test_markets(coder: dateline.Coder, text: str, expected: dict[str, str]) -> None:
    assert values(coder, text, "1989-11-02") == expected


@pytest.mark.parametrize(("text", "expected"), MODERN)
def test_modern(coder: dateline.Coder, text: str, expected: dict[str, str]) -> None:
    assert values(coder, text, "2013-03-22") == expected


def test_the_quarter_told_last(coder: dateline.Coder) -> None:
    text = "Profit fell in the third quarter.\nSales in the quarter rose.\nIn the year-earlier period, it lost money."
    found = values(coder, text, "1989-11-02")
    assert (found["the quarter"], found["the year-earlier period"]) == ("1989-Q3", "1988-Q3")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Profit fell in the third quarter of fiscal 2013.", "FY2013-Q3"),
        ("Profit fell in the first half.", "XXXX-H1"),
        ("Profit fell by year-end.", "XXXX"),
        ("It was posted on 05/06/12.", "2012-XX-XX"),
        ("He came at 8 p.m. Wednesday.", "XXXX-XX-XXT20:00"),
    ],
)
def test_without_a_publication_date(coder: dateline.Coder, text: str, expected: str) -> None:
    assert list(values(coder, text, None).values()) == [expected]


def test_fiscal_years_have_no_days(coder: dateline.Coder) -> None:
    """They begin on different days in different places."""
    time = times(draft(coder, "Fiscal 2013 was bad."))["Fiscal 2013"]
    assert time.start is time.end is None


def test_later_in_the_day_is_no_day_of_publication(coder: dateline.Coder) -> None:
    assert values(coder, "Later in the day, rebels fired back.", "2013-03-22") == {"Later in the day": "XXXX-XX-XX"}
    found = values(coder, "On Monday, rebels attacked. Later in the day, they left.", "2013-03-22")
    assert found["Later in the day"] == "2013-03-18"


def test_that_day_is_the_one_told_last(coder: dateline.Coder) -> None:
    """A new paragraph once made it the day of publication."""
    found = values(coder, "On Monday, rebels attacked.\nLater that day, they left.", "2013-03-22")
    assert found["Later that day"] == "2013-03-18"


def test_a_length_of_another_time_has_no_range(coder: dateline.Coder) -> None:
    """The last two months of 1997 once ended on the day of publication."""
    time = times(draft(coder, "In the last two months of 1997, stocks fell."))["the last two months"]
    assert (time.value, time.start) == ("P2M", None)
