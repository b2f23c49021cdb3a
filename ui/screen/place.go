package screen

// Room is one of the places on the rail.
type Room string

// The rooms, by the names of their icons and of their words in common.room.
const (
	Desk     Room = "desk"
	Members  Room = "members"
	Cards    Room = "cards"
	Service  Room = "service"
	Insights Room = "insights"
	Settings Room = "settings"
	// Welcome is not on the rail: it is shown while there is no shop yet.
	Welcome Room = "welcome"
)

// Rooms lists those of the rail from the top; Ctrl+1 is the first.
func Rooms() []Room { return []Room{Desk, Members, Cards, Service, Insights, Settings} }

// Action is what to begin on arriving in a room.
type Action string

// The actions.
const (
	NewMember  Action = "new_member"  // Members: the form of a new member; Text is what was typed as a name
	EditMember Action = "edit_member" // Members: the form of Place.MemberID
	SellCard   Action = "sell_card"   // Members: sell to Place.MemberID, or ask to whom
	TopUp      Action = "top_up"      // Members: top Place.CardID of Place.MemberID up
	Replace    Action = "replace"     // Members: give Place.CardID of Place.MemberID a new number
	PrintCard  Action = "print_card"  // Cards: the paper of Place.CardID
	OpenCase   Action = "open_case"   // Service: about Place.MemberID, CardID and Receipt
	Scan       Action = "scan"        // Desk: as if Place.Text had been scanned
	WalkIn     Action = "walk_in"     // Desk: a visit without a member
	BackUp     Action = "back_up"     // Settings: ask where the copy goes
)

// Place is where to go, and what to show or begin there. Only what is known is filled in.
type Place struct {
	Room       Room
	MemberID   string // members.Member.ID
	CardID     string // cards.Card.ID
	CaseNumber string // C-0001
	Receipt    string // R-000001
	Text       string // see the actions
	Action     Action // empty only shows
}
